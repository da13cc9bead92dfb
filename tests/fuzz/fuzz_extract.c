/* SPDX-License-Identifier: Apache-2.0 */
/* Extraction: plain UTF-8 text is read and extracted from, and what comes out, by itself and as a batch, is held against the promises of
   <sigla/extract.h> and <sigla/consensus.h>. */
#include "fuzz.h"

#include <sigla/buffer.h>
#include <sigla/consensus.h>
#include <sigla/extract.h>
#include <sigla/json.h>
#include <sigla/text.h>

static void check_definition(sigla_slice source, const sigla_document *document, const sigla_definition *one)
{
    sigla_slice sentence = one->sentence;
    fuzz_require_text(one->short_form, "the short form is a text");
    fuzz_require_text(one->long_form, "the long form is a text");
    fuzz_require_text(sentence, "the sentence is a text");
    fuzz_require(one->short_form.len > 0 && one->long_form.len > 0, "neither form is empty");
    fuzz_require_span(source, one->short_span, "the short form's span lies in the file, on whole characters");
    fuzz_require_span(source, one->long_span, "the long form's span lies in the file, on whole characters");
    fuzz_require(one->short_span.end <= one->long_span.begin || one->long_span.end <= one->short_span.begin,
                 "the two forms do not overlap");
    fuzz_require(one->sentence_short.begin <= one->sentence_short.end && one->sentence_short.end <= sentence.len,
                 "the short form lies in the sentence");
    fuzz_require(one->sentence_long.begin <= one->sentence_long.end && one->sentence_long.end <= sentence.len,
                 "the long form lies in the sentence");
    if (one->sentence_short.begin < one->sentence_short.end)
        fuzz_require_span(sentence, one->sentence_short, "the short form in the sentence is whole characters");
    if (one->sentence_long.begin < one->sentence_long.end)
        fuzz_require_span(sentence, one->sentence_long, "the long form in the sentence is whole characters");
    fuzz_require(one->confidence >= 0 && one->confidence <= 1, "confidence lies between 0 and 1");
    fuzz_require(one->paragraph < sigla_document_paragraph_count(document), "the paragraph is one of the document's");
    fuzz_require(one->language != NULL && one->language[0] != '\0', "there is a language");
    fuzz_require(one->pattern != NULL && one->pattern[0] != '\0', "there is a pattern");
}

/* By paragraphs, then by places: a note comes after the paragraph that it was written into. */
static bool in_order(size_t paragraph, size_t begin, size_t next_paragraph, size_t next_begin)
{
    return paragraph < next_paragraph || (paragraph == next_paragraph && begin <= next_begin);
}

static void check_found(sigla_slice source, const sigla_document *document, const sigla_extraction *found)
{
    for (size_t i = 0; i < found->definition_count; i++) {
        const sigla_definition *one = &found->definitions[i];
        check_definition(source, document, one);
        const sigla_definition *last = i == 0 ? one : one - 1;
        fuzz_require(in_order(last->paragraph, last->short_span.begin, one->paragraph, one->short_span.begin),
                     "definitions are in the order of the document");
    }
    for (size_t i = 0; i < found->mention_count; i++) {
        const sigla_mention *one = &found->mentions[i];
        fuzz_require_text(one->short_form, "a mention is a text");
        fuzz_require_span(source, one->span, "a mention's span lies in the file, on whole characters");
        fuzz_require(one->paragraph < sigla_document_paragraph_count(document), "a mention's paragraph is one of the document's");
        const sigla_mention *last = i == 0 ? one : one - 1;
        fuzz_require(in_order(last->paragraph, last->span.begin, one->paragraph, one->span.begin),
                     "mentions are in the order of the document");
    }
}

static void check_json(const sigla_document *document, const sigla_extraction *found)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    sigla_json json = sigla_json_to(&out);
    sigla_extraction_write_json(&json, "x", document, found);
    fuzz_require(!out.failed && out.len > 2 && sigla_text_valid(sigla_buffer_slice(&out)) == out.len, "the JSON is a text");
    sigla_buffer_release(&out);
}

/* Both extractions as a batch: what is settled keeps the promises too, and settling again changes nothing. */
static void check_agreement(sigla_slice source, const sigla_document *document, sigla_extraction *const found[2])
{
    sigla_consensus *consensus = NULL;
    fuzz_require(sigla_consensus_open(&consensus, NULL) == SIGLA_OK, "there is memory");
    for (int i = 0; i < 2; i++)
        fuzz_require(sigla_consensus_hear(consensus, document, found[i], NULL) == SIGLA_OK, "it is heard");
    for (int i = 0; i < 2; i++) {
        fuzz_require(sigla_consensus_settle(consensus, document, found[i], NULL) == SIGLA_OK, "it is settled");
        check_found(source, document, found[i]);
        const sigla_definition *definitions = found[i]->definitions;
        fuzz_require(sigla_consensus_settle(consensus, document, found[i], NULL) == SIGLA_OK, "it is settled again");
        fuzz_require(found[i]->definitions == definitions, "what is settled stays");
    }
    sigla_consensus_close(consensus);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    /* The second time what is improbable is wanted too, so that more comes out to be looked at. */
    static const sigla_extract_options options[2] = {{.min_confidence = 0}, {.min_confidence = 0.01}};
    sigla_read_options plain = {.plain = true};
    sigla_slice source = {(const char *)bytes, len};
    sigla_document *document = NULL;
    sigla_extraction *found[2] = {NULL, NULL};
    if (sigla_document_read_bytes(&document, "x", bytes, len, &plain, NULL) != SIGLA_OK)
        return 0;
    for (int pass = 0; pass < 2; pass++) {
        fuzz_require(sigla_extract(&found[pass], document, &options[pass], NULL) == SIGLA_OK, "it is extracted from");
        check_found(source, document, found[pass]);
        check_json(document, found[pass]);
    }
    check_agreement(source, document, found);
    sigla_extraction_free(found[0]);
    sigla_extraction_free(found[1]);
    sigla_document_free(document);
    return 0;
}
