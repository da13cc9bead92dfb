/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes to documents: the whole way, as callers use it. */
#include "test.h"

#include <sigla/document.h>
#include <stdio.h>

static void paragraphs_end_at_blank_lines(void)
{
    sigla_document *document = NULL;
    sigla_error error = {0};
    const char *text = "One line\nand another.\n\nThe second.";
    CHECK_INT(sigla_document_read_bytes(&document, "a.txt", text, strlen(text), NULL, &error), SIGLA_OK);
    CHECK_INT(sigla_document_paragraph_count(document), 2);
    sigla_paragraph second = sigla_document_paragraph(document, 1);
    CHECK_INT(second.text.len, 11);
    sigla_span span = sigla_document_source_span(document, (sigla_span){second.span.begin + 4, second.span.end});
    CHECK_INT(span.begin, strlen("One line\nand another.\n\nThe "));
    CHECK_INT(span.end, strlen(text));
    sigla_document_free(document);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(paragraphs_end_at_blank_lines),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
