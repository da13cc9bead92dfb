/* SPDX-License-Identifier: Apache-2.0 */
/* The JSON writer of sigla/json.h. */
#include <sigla/json.h>

#include "base/utf8.h"

#include <math.h>

sigla_json sigla_json_to(sigla_buffer *out)
{
    sigla_json json = {.out = out};
    return json;
}

static void before_value(sigla_json *json)
{
    if (json->after_key) {
        json->after_key = false;
        return;
    }
    uint64_t bit = (uint64_t)1 << json->depth;
    if (json->depth > 0 && (json->filled & bit) != 0)
        sigla_buffer_append_char(json->out, ',');
    json->filled |= bit;
}

static void open_container(sigla_json *json, char bracket)
{
    before_value(json);
    if (json->depth >= SIGLA_JSON_DEPTH_MAX) {
        json->out->failed = true;
        return;
    }
    sigla_buffer_append_char(json->out, bracket);
    json->depth++;
    json->filled &= ~((uint64_t)1 << json->depth);
}

static void close_container(sigla_json *json, char bracket)
{
    sigla_buffer_append_char(json->out, bracket);
    if (json->depth > 0)
        json->depth--;
}

void sigla_json_begin_object(sigla_json *json)
{
    open_container(json, '{');
}

void sigla_json_end_object(sigla_json *json)
{
    close_container(json, '}');
}

void sigla_json_begin_array(sigla_json *json)
{
    open_container(json, '[');
}

void sigla_json_end_array(sigla_json *json)
{
    close_container(json, ']');
}

static void append_escape(sigla_buffer *out, unsigned code)
{
    static const char hex[] = "0123456789abcdef";
    char text[6] = {'\\', 'u', hex[code >> 12 & 15], hex[code >> 8 & 15], hex[code >> 4 & 15], hex[code & 15]};
    sigla_buffer_append(out, text, sizeof text);
}

static void append_ascii_escaped(sigla_buffer *out, unsigned char byte)
{
    static const char letters[] = "btn\0fr"; /* U+0008 … U+000D; U+000B has no short form */
    char text[2] = {'\\', (char)byte};
    if (byte >= 8 && byte <= 13 && letters[byte - 8] != '\0')
        text[1] = letters[byte - 8];
    else if (byte != '"' && byte != '\\') {
        append_escape(out, byte);
        return;
    }
    sigla_buffer_append(out, text, sizeof text);
}

static bool plain_ascii(unsigned char byte)
{
    return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\' && byte != '<' && byte != '>' && byte != '&';
}

/* Appends text[begin, end) as the inside of a JSON string; runs of ordinary bytes are copied at once. */
static void append_string_bytes(sigla_buffer *out, sigla_slice text)
{
    size_t copied = 0, i = 0;
    while (i < text.len) {
        unsigned char byte = (unsigned char)text.ptr[i];
        if (plain_ascii(byte)) {
            i++;
            continue;
        }
        uint32_t code = byte;
        size_t len = byte < 0x80 ? 1 : sgl_utf8_decode(&code, text.ptr + i, text.len - i);
        if (len > 0 && code >= 0x80 && code != 0x2028 && code != 0x2029) {
            i += len;
            continue;
        }
        sigla_buffer_append(out, text.ptr + copied, i - copied);
        if (len == 0)
            sigla_buffer_append_text(out, "\xEF\xBF\xBD");
        else if (code < 0x80)
            append_ascii_escaped(out, byte);
        else
            append_escape(out, code);
        i += len == 0 ? 1 : len;
        copied = i;
    }
    sigla_buffer_append(out, text.ptr + copied, i - copied);
}

void sigla_json_slice(sigla_json *json, sigla_slice text)
{
    before_value(json);
    sigla_buffer_append_char(json->out, '"');
    append_string_bytes(json->out, text);
    sigla_buffer_append_char(json->out, '"');
}

void sigla_json_key(sigla_json *json, const char *key)
{
    sigla_json_text(json, key);
    sigla_buffer_append_char(json->out, ':');
    json->after_key = true;
}

void sigla_json_text(sigla_json *json, const char *text)
{
    sigla_json_slice(json, sigla_slice_of(text));
}

void sigla_json_unsigned(sigla_json *json, uint64_t value)
{
    char digits[20];
    size_t begin = sizeof digits;
    do
        digits[--begin] = (char)('0' + value % 10);
    while ((value /= 10) != 0);
    before_value(json);
    sigla_buffer_append(json->out, digits + begin, sizeof digits - begin);
}

void sigla_json_number(sigla_json *json, double value, int decimals)
{
    /* Written with integers: printf would take the decimal point from the locale. */
    static const uint64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};
    if (!(fabs(value) < 1e9)) {
        sigla_json_null(json);
        return;
    }
    before_value(json);
    decimals = decimals < 0 ? 0 : decimals > 9 ? 9 : decimals;
    uint64_t scaled = (uint64_t)llround(fabs(value) * (double)powers[decimals]);
    if (value < 0 && scaled > 0)
        sigla_buffer_append_char(json->out, '-');
    sigla_buffer_printf(json->out, "%llu", (unsigned long long)(scaled / powers[decimals]));
    uint64_t rest = scaled % powers[decimals];
    if (rest == 0)
        return;
    while (rest % 10 == 0) {
        rest /= 10;
        decimals--;
    }
    sigla_buffer_printf(json->out, ".%0*llu", decimals, (unsigned long long)rest);
}

void sigla_json_boolean(sigla_json *json, bool value)
{
    before_value(json);
    sigla_buffer_append_text(json->out, value ? "true" : "false");
}

void sigla_json_null(sigla_json *json)
{
    before_value(json);
    sigla_buffer_append_text(json->out, "null");
}

void sigla_json_span(sigla_json *json, sigla_span span)
{
    sigla_json_begin_array(json);
    sigla_json_unsigned(json, span.begin);
    sigla_json_unsigned(json, span.end);
    sigla_json_end_array(json);
}
