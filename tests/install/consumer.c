/* SPDX-License-Identifier: Apache-2.0 */
/* A program that uses the installed library as anybody would: reads a text, finds what it defines, keeps it in the store that is named, looks it
   up. It is compiled as C and as C++. */
#include <sigla.h>
#include <stdio.h>

int main(int argc, char **argv)
{
    static const char text[] = "The Schengen Information System (SIS) was set up in 1995.";
    sigla_error error = {SIGLA_OK, 0, ""};
    sigla_document *document = NULL;
    sigla_extraction *found = NULL;
    sigla_store *store = NULL;
    sigla_hits *hits = NULL;
    int result = 1;
    if (argc == 2 && sigla_document_read_bytes(&document, "a.txt", text, sizeof text - 1, NULL, &error) == SIGLA_OK &&
        sigla_extract(&found, document, NULL, &error) == SIGLA_OK && sigla_store_open(&store, argv[1], NULL, &error) == SIGLA_OK &&
        sigla_store_add_document(store, document, found, NULL, NULL, &error) == SIGLA_OK &&
        sigla_lookup(&hits, store, sigla_slice_of("sis"), NULL, &error) == SIGLA_OK) {
        printf("%s = %s\n", hits->hits[0].term->text.ptr, sigla_entry_term(hits->hits[0].entry, SIGLA_TERM_LONG, NULL)->text.ptr);
        result = 0;
    } else {
        fprintf(stderr, "consumer: %s\n", error.message);
    }
    sigla_hits_free(hits);
    sigla_store_close(store);
    sigla_extraction_free(found);
    sigla_document_free(document);
    return result;
}
