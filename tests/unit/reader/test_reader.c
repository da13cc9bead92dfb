/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes to documents: lines to paragraphs, what kind they are, encodings, what is refused. */
#include "reading.h"
#include "test.h"

#include <sigla/buffer.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void paragraphs_end_at_blank_lines(void)
{
    CHECK_READING("One line of words\nand another.\n\nThe second one.", "B:One line of words~and another. / B:The second one.");
    CHECK_READING("a.\r\n\r\nb.\r\n", "B:a. / B:b.");
    CHECK_READING("old one.\rold two.", "B:old one. / B:old two.");
    CHECK_READING("\n\n  \t\n", "");
    CHECK_READING("\xEF\xBB\xBFMarked.", "B:Marked.");
}

static void lines_of_wrapped_text_are_joined(void)
{
    CHECK_READING(
        "The Network of National Authorities for Borders and Customs,\n"
        "Ports and Airports met in Valletta and adopted a list of the\n"
        "Measures that follow.\n"
        "A new paragraph begins without a blank line before it, as is usual\n"
        "in letters. It ends here.\n",
        "B:The Network of National Authorities for Borders and Customs,~Ports and Airports met in Valletta and adopted a list of the~"
        "Measures that follow. / B:A new paragraph begins without a blank line before it, as is usual~in letters. It ends here.");
}

static void short_lines_stay_apart(void)
{
    CHECK_READING("Ministry of Ports\nHarbour Street 4\nValletta\n\nDear colleagues, the text.\n",
                  "B:Ministry of Ports / B:Harbour Street 4 / H:Valletta / B:Dear colleagues, the text.");
}

static void lists_and_legends(void)
{
    CHECK_READING("We note:\n- the first point\n  of two lines\n- the second\n\n1. One.\n2. Two.\n(a) letter\n",
                  "B:We note: / I:the first point~of two lines / I:the second / I:1. One. / I:2. Two. / I:(a) letter");
    CHECK_READING("• jedna;\n• druhá.", "I:jedna; / I:druhá.");
    CHECK_READING("PCA: Permanent Court of Arbitration\nGRC – Global Rice Council\nXYZ = something else\n",
                  "I:PCA: Permanent Court of Arbitration / I:GRC – Global Rice Council / I:XYZ = something else");
    CHECK_READING("A year such as\n2016. is not an item, (2016) neither.", "B:A year such as / B:2016. is not an item, (2016) neither.");
}

static void rows_of_tables(void)
{
    CHECK_READING("Code\tName\tSeat\nPCA\tCourt\tThe Hague\n", "T:Code>Name>Seat / I:PCA>Court>The Hague");
    CHECK_READING("a river     a lake     a sea\n", "T:a river>a lake>a sea");
    CHECK_READING("| A | B |\n|---|---|\n| one | **two** |\n", "T:A>B / T:one>two");
}

static void headings(void)
{
    CHECK_READING("GENERAL REMARKS\n\nThe text of it.\n", "H:GENERAL REMARKS / B:The text of it.");
    CHECK_READING("Remarks\n=======\n\nText of it.\n", "H:Remarks / B:Text of it.");
    CHECK_READING("Only this line", "B:Only this line");
}

static void running_heads_are_left_out(void)
{
    CHECK_READING("The committee examined the proposal for a common register\nof all ships and decided to ask the\n\n12/34  XY/ab  1\n\n"
                  "DOC 77/9\n\nmember administrations for their views on the costs of the\nregister before the end of the year and to\n\n"
                  "12/34  XY/ab  2\n\nDOC 77/9\n\ncome back to the matter in spring.\n",
                  "B:The committee examined the proposal for a common register~of all ships and decided to ask the~"
                  "member administrations for their views on the costs of the~register before the end of the year and to~"
                  "come back to the matter in spring.");
    CHECK_READING("The costs of such a register are not\n\n6/12\n\nknown to the committee.\n",
                  "B:The costs of such a register are not~known to the committee.");
    CHECK_READING("The costs of such a register are not\fknown.\n", "B:The costs of such a register are not known.");
    CHECK_READING("See the data at\nhttps://example.org/a(1)\nof the agency.\n", "B:See the data at~of the agency.");
    CHECK_READING("It is over.\n\n6/12\n\nThe next page.\n", "B:It is over. / H:6/12 / B:The next page.");
}

static void headings_that_recur_are_no_running_heads(void)
{
    CHECK_READING("Article 1\n\nShips are registered.\n\nArticle 2\n\nShips are painted.\n\nArticle 3\n\nThis is law.\n",
                  "H:Article 1 / B:Ships are registered. / H:Article 2 / B:Ships are painted. / H:Article 3 / B:This is law.");
}

static void lines_of_the_text_that_recur_stay(void)
{
    CHECK_READING("It was decided in the spring of the year that the\nBoard of the Harbour Office of the Northern Ports\nwould meet in the "
                  "summer of that year, and that the\n"
                  "Board of the Harbour Office of the Northern Ports\nwould dine.\n",
                  "B:It was decided in the spring of the year that the~Board of the Harbour Office of the Northern Ports~would meet in the "
                  "summer of that year, and that the~"
                  "Board of the Harbour Office of the Northern Ports~would dine.");
}

static void text_with_double_spacing(void)
{
    CHECK_READING(" The Council of Ports, in accordance with resolution 12 and with \n\nthe support of its secretariat, has the honour to "
                  "present to the \n\n"
                  "assembly a report on the work that was done by the ports in the \n\nlast year, with the help of their partners in the "
                  "region and in \n\n"
                  "the neighbourhood.  \n\n The report covers all activities of the year that are known to \n\nthe secretariat, and some "
                  "of those that are not known "
                  "to it or \n\nto anybody else but are reported by the newspapers of the port \n\nin question, where these are reliable.  "
                  "\n\n \n\n  Annex 1 : the ports of the region "
                  "\n\nand their partners \n \n\n The ports are many.  \n",
                  "B:The Council of Ports, in accordance with resolution 12 and with~the support of its secretariat, has the honour to "
                  "present to the~assembly a report on the work "
                  "that was done by the ports in the~last year, with the help of their partners in the region and in~the neighbourhood. / "
                  "B:The report covers all activities of the year that are "
                  "known to~the secretariat, and some of those that are not known to it or~to anybody else but are reported by the "
                  "newspapers of the port~in question, where these are reliable. / "
                  "B:Annex 1 : the ports of the region~and their partners / B:The ports are many.");
}

static void markdown(void)
{
    CHECK_READING(
        "# Title here #\n\n**Bold** and *soft* words, `code`, [a link](http://x.org/(1)), ![picture](p.png), 3*4 and snake_case.\n\n"
        "## Next\n\n```\nint x; (CODE)\n```\n\n> quoted\n\n---\n\nText[^1] with \\*star.\n\n[^1]: The note.\n[x]: http://example.org\n",
        "H:Title here / B:Bold and soft words, code, a link, picture, 3*4 and snake_case. / H:Next / B:quoted / B:Text with *star. / N:The "
        "note.");
    CHECK_READING("# A\n\n## B\n\n```\nnever closed\n", "H:A / H:B / B:never closed");
    CHECK_READING("No *markup* in_this [plain](text).", "B:No *markup* in_this [plain](text).");
}

static void names_titles_and_the_rest(void)
{
    char path[700];
    snprintf(path, sizeof path, "%s/some name.md", test_directory());
    test_write_file(path, "The report\n\n# On the state of ports\n\nText.\n", 43);
    sigla_document *document = NULL;
    CHECK_INT(sigla_document_read_file(&document, path, NULL, NULL), SIGLA_OK);
    CHECK_TEXT(sigla_document_name(document), "some name.md");
    CHECK_TEXT(sigla_document_format(document), "markdown");
    CHECK_TEXT(sigla_document_encoding(document), "UTF-8");
    CHECK_INT(sigla_document_size(document), 43);
    CHECK_INT(sigla_document_title(document).len, strlen("On the state of ports"));
    /* b2sum -l 256 */
    CHECK_INT(sigla_document_hash(document)[0], 0xDA);
    CHECK_INT(sigla_document_hash(document)[31], 0x60);
    sigla_document_free(document);
}

static void languages(void)
{
    const char *text =
        "Le Conseil se félicite des travaux menés par les États membres dans le domaine de la sécurité des ports et des navires.\n\n"
        "The Council welcomes the work that has been done by the Member States in the field of the security of ports and ships.\n\n"
        "Il en va de même pour les travaux de la Commission et pour ceux des agences qui sont actives dans ce domaine, à son avis.\n";
    sigla_document *document = NULL;
    CHECK_INT(sigla_document_read_bytes(&document, "x", text, strlen(text), NULL, NULL), SIGLA_OK);
    CHECK_TEXT(sigla_document_language(document), "fr");
    CHECK_TEXT(sigla_document_paragraph(document, 0).language, "fr");
    CHECK_TEXT(sigla_document_paragraph(document, 1).language, "en");
    CHECK_TEXT(sigla_document_paragraph(document, 1).language, "en");
    sigla_document_free(document);
    sigla_read_options options = {.language = "mt"};
    CHECK_INT(sigla_document_read_bytes(&document, "x", text, strlen(text), &options, NULL), SIGLA_OK);
    CHECK_TEXT(sigla_document_language(document), "mt");
    CHECK_TEXT(sigla_document_paragraph(document, 1).language, "mt");
    sigla_document_free(document);
}

static void check_refused(const char *bytes, size_t len, sigla_status status, const char *message)
{
    sigla_document *document = NULL;
    sigla_error error = {0};
    CHECK_INT(sigla_document_read_bytes(&document, "x.bin", bytes, len, NULL, &error), status);
    CHECK_TEXT(error.message, message);
    CHECK(document == NULL);
}

static void what_is_not_text_is_refused_by_name(void)
{
    check_refused("", 0, SIGLA_INVALID, "x.bin is empty");
    check_refused("\xFF\xD8\xFF\xE0xxJFIF", 10, SIGLA_UNSUPPORTED, "x.bin is a JPEG picture, not a text");
    check_refused("%PDF-1.7\n", 9, SIGLA_UNSUPPORTED, "x.bin is a PDF document, not a text");
    check_refused("PK\3\4xxxxword/document.xml", 25, SIGLA_UNSUPPORTED, "x.bin is a DOCX document, which is not read yet, not a text");
    check_refused("\x1F\x8B\x08\0\0\0", 6, SIGLA_UNSUPPORTED, "x.bin is a gzip archive, not a text");
    check_refused("abc\xC3\xA9 d\xC3", 8, SIGLA_INVALID, "x.bin is not valid UTF-8 at byte 7");
    char noise[4096];
    uint32_t state = 7;
    for (size_t i = 0; i < sizeof noise; i++)
        noise[i] = (char)((state = state * 1664525u + 1013904223u) >> 24);
    check_refused(noise, sizeof noise, SIGLA_UNSUPPORTED, "x.bin holds binary data, not a text");
    char *reading = reading_of("x", "MZ and BZh are short for things, ID3 too.", 41, NULL);
    CHECK_TEXT(reading, "B:MZ and BZh are short for things, ID3 too.");
    free(reading);
}

static void the_position_of_a_fault_is_told(void)
{
    sigla_document *document = NULL;
    sigla_error error = {0};
    CHECK_INT(sigla_document_read_bytes(&document, "x", "été\xFF", 6, NULL, &error), SIGLA_INVALID);
    CHECK_INT(error.position, 5);
    sigla_read_options plain = {.plain = true};
    CHECK_INT(sigla_document_read_bytes(&document, "x", "\xE9t\xE9", 3, &plain, &error), SIGLA_INVALID);
    CHECK_INT(error.position, 0);
    CHECK_INT(sigla_document_read_bytes(&document, "x", NULL, 0, &plain, &error), SIGLA_OK);
    CHECK_INT(sigla_document_paragraph_count(document), 0);
    sigla_document_free(document);
}

static void files_that_cannot_be_read(void)
{
    sigla_document *document = NULL;
    sigla_error error = {0};
    CHECK_INT(sigla_document_read_file(&document, "/nonexistent/file.txt", NULL, &error), SIGLA_IO);
    CHECK_TEXT(error.message, "/nonexistent/file.txt: No such file or directory");
    CHECK_INT(sigla_document_read_file(&document, "/", NULL, &error), SIGLA_UNSUPPORTED);
    CHECK_TEXT(error.message, "/ is a directory, not a file");
}

static void size_limit(void)
{
    sigla_document *document = NULL;
    sigla_error error = {0};
    sigla_read_options options = {.max_bytes = 8};
    CHECK_INT(sigla_document_read_bytes(&document, "x", "12345678", 8, &options, &error), SIGLA_OK);
    sigla_document_free(document);
    CHECK_INT(sigla_document_read_bytes(&document, "x", "123456789", 9, &options, &error), SIGLA_LIMIT);
    char path[700];
    snprintf(path, sizeof path, "%s/f", test_directory());
    test_write_file(path, "12345678", 8);
    CHECK_INT(sigla_document_read_file(&document, path, &options, &error), SIGLA_OK);
    sigla_document_free(document);
    test_write_file(path, "123456789", 9);
    CHECK_INT(sigla_document_read_file(&document, path, &options, &error), SIGLA_LIMIT);
    CHECK(truncate(path, (off_t)1 << 30) == 0);
    CHECK_INT(sigla_document_read_file(&document, path, NULL, &error), SIGLA_LIMIT);
}

static void control_characters_are_spaces(void)
{
    char *reading = reading_of("x", "a few NUL\0bytes and\x01others\xC2\x85here do no harm to a text of this length.", 69, NULL);
    CHECK_TEXT(reading, "B:a few NUL bytes and others  here do no harm to a text of this length.");
    free(reading);
}

static void sample_file(void)
{
    sigla_document *document = NULL;
    sigla_error error = {0};
    CHECK_INT(sigla_document_read_file(&document, test_data("reader/pages.txt"), NULL, &error), SIGLA_OK);
    size_t len = 0;
    char *bytes = test_read_file(test_data("reader/pages.txt"), &len), *expected = test_read_file(test_data("reader/pages.expected"), NULL);
    check_document(document, bytes, len);
    char *reading = reading_of("pages.txt", bytes, len, NULL);
    sigla_buffer lines;
    sigla_buffer_init(&lines);
    for (const char *p = reading; *p != '\0'; p++) {
        bool parts = strncmp(p, " / ", 3) == 0;
        sigla_buffer_append_char(&lines, parts ? '\n' : *p);
        p += parts ? 2 : 0;
    }
    sigla_buffer_append_char(&lines, '\n');
    CHECK_TEXT(lines.ptr, expected);
    sigla_buffer_release(&lines);
    free(bytes);
    free(expected);
    free(reading);
    sigla_document_free(document);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(paragraphs_end_at_blank_lines),
        TEST(lines_of_wrapped_text_are_joined),
        TEST(short_lines_stay_apart),
        TEST(lists_and_legends),
        TEST(rows_of_tables),
        TEST(headings),
        TEST(running_heads_are_left_out),
        TEST(headings_that_recur_are_no_running_heads),
        TEST(lines_of_the_text_that_recur_stay),
        TEST(text_with_double_spacing),
        TEST(markdown),
        TEST(names_titles_and_the_rest),
        TEST(languages),
        TEST(what_is_not_text_is_refused_by_name),
        TEST(the_position_of_a_fault_is_told),
        TEST(files_that_cannot_be_read),
        TEST(size_limit),
        TEST(control_characters_are_spaces),
        TEST(sample_file),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
