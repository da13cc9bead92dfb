/* SPDX-License-Identifier: Apache-2.0 */
/* Repairs within lines and at their ends, and the way back to the bytes of the file. */
#include "reading.h"
#include "test.h"

#include "reader/map.h"
#include "reader/marks.h"
#include "reader/markup.h"

#include <iconv.h>
#include <sigla/buffer.h>
#include <stdio.h>
#include <stdlib.h>

static void invisible_characters(void)
{
    CHECK_READING("inter\u00ADnational \u200Eleft\u200F to\u2060gether", "B:international left together");
    CHECK_READING("می\u200Cشود a\u200Bb", "B:می\u200Cشود a\u200Bb");
    CHECK_READING("one\u2028two\uFEFF", "B:one   two");
}

static void spaces_at_apostrophes(void)
{
    CHECK_READING("de l ’Union, L’ État, qu ’il, dell 'area", "B:de l’Union, L’État, qu’il, dell'area");
    CHECK_READING("i ’ord’, the states’ rights, rock ’n’ roll, é l ’été", "B:i ’ord’, the states’ rights, rock ’n’ roll, é l’été");
    CHECK_READING("mol ’x cl ’x", "B:mol ’x cl ’x");
}

static void footnote_marks(void)
{
    CHECK_READING("the text[footnoteRef:2] and[^1] more[12], then[3, 5-7] it [12] (CNN)", "B:the text and more, then it  (CNN)");
    CHECK_READING("rights¹ and duties.² Of 5 m² and 10³ and km²", "B:rights and duties. Of 5 m² and 10³ and km²");
    CHECK_READING("text<sup>1</sup>, 4068<sup>e</sup> and 10<sup>6</sup> of 2017<sup>12</sup>", "B:text, 4068e and 106 of 2017");
    CHECK_READING("the union(1) of 1373 (2001), article 3(1), S/RES/2322(2016), f(1)",
                  "B:the union of 1373 (2001), article 3(1), S/RES/2322(2016), f(1)");
    CHECK_READING("in [2016] and [sic] a[12]b", "B:in [2016] and [sic] a b");
    CHECK_READING("3551^e session, text^1^, x^2", "B:3551e session, text, x^2");
}

static void inline_notes_become_paragraphs(void)
{
    CHECK_READING("The text[footnoteRef:2] goes on. [2:  \tCOM(2016) 379 [final].]  [3: second] And on.",
                  "B:The text goes on.      And on. / N:COM(2016) 379 [final]. / N:second");
    CHECK_READING("[4: never closed", "B:[4: never closed");
}

static void markup_is_stepped_over(void)
{
    CHECK_READING("a <b>bold</b> wo<i>rd</i>,<br/>next<p class=\"x\">one &amp; two&nbsp;three &eacute;t&#233; &#x2019; &unknown; AT&T",
                  "B:a bold word, next one & two\u00A0three été ’ &unknown; AT&T");
    CHECK_READING("a < b, x <y@example.org> <unknown> <!-- gone -->.", "B:a < b, x <y@example.org> <unknown>  .");
    CHECK_READING("&shy;a&#0;b&#xD800;", "B:a&#0;b&#xD800;");
}

static void hyphens_at_line_ends(void)
{
    CHECK_READING("Information is all, and the lack of infor-\nmation is nothing",
                  "B:Information is all, and the lack of information is nothing");
    CHECK_READING("The sub-regional office in the sub-\nregional town", "B:The sub-regional office in the sub-regional town");
    CHECK_READING("the sous-\nrégion", "B:the sous-région");
    CHECK_READING("Innen-\nund Außenpolitik und Asien-\nPazifik", "B:Innen-~und Außenpolitik und Asien-Pazifik");
    CHECK_READING("inter\u00AD\nnational", "B:international");
    CHECK_READING("this is a dash -\nand it stays", "B:this is a dash -~and it stays");
}

static void words_torn_apart(void)
{
    CHECK_READING("l ’état d ’un monde mondial est mondi al, l ’appui aussi.", "B:l’état d’un monde mondial est mondial, l’appui aussi.");
    CHECK_READING("The word mondial is mondi al here, without signs of tearing.",
                  "B:The word mondial is mondi al here, without signs of tearing.");
}

/* Where a piece of the text stands in the file. */
static void check_span(const char *source, const char *piece, const char *expected)
{
    sigla_document *document = NULL;
    CHECK_INT(sigla_document_read_bytes(&document, "x", source, strlen(source), NULL, NULL), SIGLA_OK);
    sigla_slice text = sigla_document_text(document);
    const char *at = strstr(text.ptr, piece);
    if (!CHECK(at != NULL))
        return;
    size_t begin = (size_t)(at - text.ptr);
    sigla_span span = sigla_document_source_span(document, (sigla_span){begin, begin + strlen(piece)});
    char found[200];
    snprintf(found, sizeof found, "%.*s", (int)(span.end - span.begin), source + span.begin);
    CHECK_TEXT(found, expected);
    sigla_document_free(document);
}

static void spans_lead_back(void)
{
    check_span("lack of infor-\n  mation here", "information", "infor-\n  mation");
    check_span("a&nbsp;caf&eacute; b", "café", "caf&eacute;");
    check_span("the l ’Union now", "Union", "Union");
    check_span("the l ’Union now", "l’Union", "l ’Union");
    check_span("inter\u00ADnational law", "international", "inter\u00ADnational");
    check_span("text[footnoteRef:2] next", "text", "text");
    check_span("text[footnoteRef:2] next", " next", " next");
    check_span("The note [2: has a text] here.", "has a text", "has a text");
    check_span("a\tb\tc\n", "b", "b");
}

static void map_of_pieces(void)
{
    sgl_map map = {0};
    CHECK_INT(sgl_map_span(&map, (sigla_span){0, 3}, 10).end, 0);
    CHECK(sgl_map_add(&map, 0, 5));
    CHECK(sgl_map_add(&map, 4, 9)); /* the same line */
    CHECK_INT(map.count, 1);
    CHECK(sgl_map_add_atomic(&map, 6, 8, (sigla_span){20, 26}));
    CHECK(sgl_map_add(&map, 8, 26));
    CHECK_INT(map.count, 3);
    CHECK(sgl_map_add(&map, 12, 3)); /* back in the file: a note that was moved */
    sigla_span whole = sgl_map_span(&map, (sigla_span){5, 9}, 100);
    CHECK_INT(whole.begin, 10);
    CHECK_INT(whole.end, 27);
    CHECK_INT(sgl_map_span(&map, (sigla_span){6, 7}, 100).end, 26);
    CHECK_INT(sgl_map_span(&map, (sigla_span){7, 7}, 100).begin, 20);
    CHECK_INT(sgl_map_span(&map, (sigla_span){13, 14}, 100).begin, 4);
    CHECK_INT(sgl_map_span(&map, (sigla_span){8, 11}, 27).end, 27);
    sgl_map_truncate(&map, 7);
    CHECK_INT(map.count, 1);
    sgl_array_release(&map);
}

static void limits_of_marks_and_tags(void)
{
    char text[10000];
    size_t len = 0, skip = 0;
    /* A tag of SGL_TAG_MAX bytes is one, a longer one is text. */
    for (size_t extra = 0; extra < 2; extra++) {
        size_t size = SGL_TAG_MAX + extra;
        memset(text, ' ', size);
        memcpy(text, "<p", 2);
        text[size - 1] = '>';
        CHECK_INT(sgl_markup_tag(&len, (sigla_slice){text, size}), extra == 0 ? SGL_TAG_BREAK : SGL_TAG_NONE);
    }
    /* Labels have 64 bytes with the closing bracket, notes 8192 and a depth of 8. */
    memset(text, 'x', sizeof text);
    memcpy(text, "[bookmark:", 10);
    text[64] = ']';
    CHECK_INT(sgl_mark_bracket((sigla_slice){text, 200}, 0), 65);
    text[64] = 'x';
    text[65] = ']';
    CHECK_INT(sgl_mark_bracket((sigla_slice){text, 200}, 0), 0);
    text[65] = 'x';
    memcpy(text, "[1: xxxxxx", 10);
    text[8191] = ']';
    CHECK_INT(sgl_mark_inline_note(&skip, (sigla_slice){text, sizeof text}, 0), 8192);
    text[8191] = 'x';
    text[8192] = ']';
    CHECK_INT(sgl_mark_inline_note(&skip, (sigla_slice){text, sizeof text}, 0), 0);
    CHECK(sgl_mark_inline_note(&skip, sigla_slice_of("[1: [[[[[[[x]]]]]]]]"), 0) > 0);
    CHECK_INT(sgl_mark_inline_note(&skip, sigla_slice_of("[1: [[[[[[[[x]]]]]]]]]"), 0), 0);
}

/* Turns UTF-8 into another encoding with the system's converter, which is not ours. */
static size_t encode(char *out, size_t room, const char *text, size_t len, const char *encoding)
{
    iconv_t converter = iconv_open(encoding, "UTF-8");
    char *from = (char *)(uintptr_t)text, *to = out;
    size_t left = len, space = room;
    CHECK(converter != (iconv_t)-1 && iconv(converter, &from, &left, &to, &space) != (size_t)-1);
    iconv_close(converter);
    return room - space;
}

static void check_encoding(const char *text, const char *encoding, const char *name)
{
    size_t size = strlen(text);
    char *bytes = malloc(size * 5 + 16), *again = malloc(size * 5 + 16);
    size_t len = encode(bytes, size * 5 + 16, text, size, encoding);
    sigla_document *document = NULL, *plain = NULL;
    sigla_error error = {0};
    CHECK_INT(sigla_document_read_bytes(&document, "x", bytes, len, NULL, &error), SIGLA_OK);
    CHECK_TEXT(error.message, "");
    CHECK_INT(sigla_document_read_bytes(&plain, "x", text, size, NULL, &error), SIGLA_OK);
    if (document != NULL && plain != NULL) {
        sigla_slice got = sigla_document_text(document), expected = sigla_document_text(plain);
        CHECK_TEXT(sigla_document_encoding(document), name);
        CHECK_TEXT(got.ptr, expected.ptr);
        /* Every word of the text is, encoded, what stands at its span. */
        for (size_t begin = 0, end; begin < got.len; begin = end + 1) {
            end = begin;
            while (end < got.len && got.ptr[end] != ' ' && got.ptr[end] != '\n')
                end++;
            sigla_span span = sigla_document_source_span(document, (sigla_span){begin, end});
            size_t count = encode(again, size * 5, got.ptr + begin, end - begin, name);
            if (!CHECK(count == span.end - span.begin && memcmp(again, bytes + span.begin, count) == 0))
                break;
        }
    }
    sigla_document_free(document);
    sigla_document_free(plain);
    free(bytes);
    free(again);
}

static void other_encodings(void)
{
    sigla_buffer french, greek, russian, chinese;
    sigla_buffer *texts[] = {&french, &greek, &russian, &chinese};
    static const char *const sentences[] = {
        "Le Conseil européen a réaffirmé que l'été dernier la sécurité de l'Union, déjà menacée, était à l'épreuve.\n\n",
        "Το Συμβούλιο επιβεβαίωσε ότι η ασφάλεια της Ένωσης είναι υπό δοκιμασία, όπως και πέρυσι.\n\n",
        "Совет подтвердил, что безопасность Союза подвергается испытанию, как и в прошлом году.\n\n",
        "理事会重申，联盟的安全正面临考验，去年也是如此。各成员国应当继续努力，加强合作。\n\n",
    };
    for (size_t i = 0; i < 4; i++) {
        sigla_buffer_init(texts[i]);
        for (int k = 0; k < 40; k++)
            sigla_buffer_append_text(texts[i], sentences[i]);
    }
    static const char *const wide[] = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};
    for (size_t i = 0; i < 4; i++)
        for (size_t k = 0; k < 3; k++)
            check_encoding(texts[k]->ptr, wide[i], wide[i]);
    check_encoding(french.ptr, "ISO-8859-1", "ISO-8859-1");
    check_encoding(greek.ptr, "ISO-8859-7", "ISO-8859-7");
    check_encoding(russian.ptr, "WINDOWS-1251", "windows-1251");
    check_encoding(russian.ptr, "KOI8-R", "KOI8-R");
    check_encoding(chinese.ptr, "GB18030", "GB18030");
    check_encoding(chinese.ptr, "UTF-32LE", "UTF-32LE");
    for (size_t i = 0; i < 4; i++)
        sigla_buffer_release(texts[i]);
}

static void marks_of_byte_order(void)
{
    static const struct {
        const char *bytes;
        size_t len;
        const char *encoding;
        size_t begin; /* of "b" in "a b" */
    } rows[] = {
        {"\xEF\xBB\xBF"
         "a b",
         6, "UTF-8", 5},
        {"\xFF\xFE"
         "a\0 \0b\0",
         8, "UTF-16LE", 6},
        {"\xFE\xFF\0a\0 \0b", 8, "UTF-16BE", 6},
        {"\xFF\xFE\0\0a\0\0\0 \0\0\0b\0\0\0", 16, "UTF-32LE", 12},
        {"\0\0\xFE\xFF\0\0\0a\0\0\0 \0\0\0b", 16, "UTF-32BE", 12},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        sigla_document *document = NULL;
        CHECK_INT(sigla_document_read_bytes(&document, "x", rows[i].bytes, rows[i].len, NULL, NULL), SIGLA_OK);
        if (document == NULL)
            continue;
        CHECK_TEXT(sigla_document_encoding(document), rows[i].encoding);
        CHECK_TEXT(sigla_document_text(document).ptr, "a b\n\n");
        sigla_span span = sigla_document_source_span(document, (sigla_span){2, 3});
        CHECK_INT(span.begin, rows[i].begin);
        CHECK_INT(span.end, rows[i].len);
        sigla_document_free(document);
    }
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(invisible_characters),   TEST(spaces_at_apostrophes),    TEST(footnote_marks),   TEST(inline_notes_become_paragraphs),
        TEST(markup_is_stepped_over), TEST(hyphens_at_line_ends),     TEST(words_torn_apart), TEST(spans_lead_back),
        TEST(map_of_pieces),          TEST(limits_of_marks_and_tags), TEST(other_encodings),  TEST(marks_of_byte_order),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
