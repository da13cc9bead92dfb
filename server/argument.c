/* SPDX-License-Identifier: Apache-2.0 */
/* Typed parameters: numbers, texts, language tags. */
#include "argument.h"

bool argument_parse_number(sigla_slice text, uint64_t *value)
{
    uint64_t sum = 0;
    if (text.len == 0 || text.len > 20)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
        unsigned digit = (unsigned)(text.ptr[i] - '0');
        if (sum > (UINT64_MAX - digit) / 10)
            return false;
        sum = sum * 10 + digit;
    }
    *value = sum;
    return true;
}

bool argument_number(const siglad_request *request, siglad_response *out, const char *name, uint64_t least, uint64_t most, uint64_t *value)
{
    const request_parameter *parameter = request_find_parameter(request, name);
    if (parameter == NULL)
        return true;
    uint64_t number = 0;
    if (argument_parse_number(parameter->value, &number) && number >= least && number <= most) {
        *value = number;
        return true;
    }
    response_problem(out, 400, name, "%s must be a whole number between %llu and %llu.", name, (unsigned long long)least,
                     (unsigned long long)most);
    return false;
}

bool argument_text(const siglad_request *request, siglad_response *out, const char *name, bool required, size_t most, sigla_slice *value)
{
    const request_parameter *parameter = request_find_parameter(request, name);
    if (parameter == NULL && !required)
        return true;
    if (parameter == NULL)
        response_problem(out, 400, name, "The parameter %s is missing.", name);
    else if (parameter->value.len == 0)
        response_problem(out, 400, name, "%s is empty.", name);
    else if (parameter->value.len > most)
        response_problem(out, 400, name, "%s is longer than %zu bytes.", name, most);
    else {
        *value = parameter->value;
        return true;
    }
    return false;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool argument_is_language(sigla_slice tag)
{
    size_t part = 0, parts = 1;
    if (tag.len == 0 || tag.len >= SIGLA_LANGUAGE_MAX)
        return false;
    for (size_t i = 0; i < tag.len; i++) {
        bool digit = tag.ptr[i] >= '0' && tag.ptr[i] <= '9';
        if (tag.ptr[i] == '-') {
            if (part == 0 || (parts == 1 && part < 2))
                return false;
            part = 0;
            parts++;
        } else if (!is_letter(tag.ptr[i]) && !(digit && parts > 1)) {
            return false;
        } else if (++part > (parts == 1 ? 3 : 8)) {
            return false;
        }
    }
    return part > 0 && (parts > 1 || part >= 2);
}

bool argument_language(const siglad_request *request, siglad_response *out, const char **tag)
{
    const request_parameter *parameter = request_find_parameter(request, "lang");
    *tag = NULL;
    if (parameter == NULL)
        return true;
    if (argument_is_language(parameter->value)) {
        *tag = parameter->value.ptr;
        return true;
    }
    response_problem(out, 400, "lang", "lang must be a language tag such as fr or pt-BR, of at most %d characters.",
                     SIGLA_LANGUAGE_MAX - 1);
    return false;
}
