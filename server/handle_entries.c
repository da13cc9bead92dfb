/* SPDX-License-Identifier: Apache-2.0 */
/* /v1/entries/{id}: one entry with its evidence. */
#include "argument.h"
#include "handle.h"

sigla_status handle_entry(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    uint64_t evidence = ENTRY_EVIDENCE_DEFAULT;
    if (!argument_number(request, out, "evidence", 0, ENTRY_EVIDENCE_MAX, &evidence))
        return SIGLA_OK;
    sigla_error error = {0};
    sigla_entry_list *list = NULL;
    sigla_status status = sigla_store_entry(&list, app->store, request->id, (size_t)evidence, &error);
    if (status == SIGLA_OK && list->count == 1) {
        sigla_json json = response_start_json(out, 200);
        sigla_json_begin_object(&json);
        sigla_json_key(&json, "version");
        sigla_json_unsigned(&json, 1);
        sigla_json_key(&json, "entry");
        sigla_entry_write_json(&json, &list->entries[0]);
        sigla_json_end_object(&json);
        sigla_buffer_append_char(&out->body, '\n');
    } else if (status == SIGLA_OK || status == SIGLA_NOT_FOUND) {
        response_problem(out, 404, "id", "There is no entry %llu.", (unsigned long long)request->id);
        status = SIGLA_OK;
    } else {
        response_fail(out, status, &error, "id");
    }
    sigla_entry_list_free(list);
    return status;
}
