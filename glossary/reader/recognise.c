/* SPDX-License-Identifier: Apache-2.0 */
/* Magic numbers, and a count of control characters for what has none. */
#include "reader/recognise.h"

#include "text/encoding.h"

#define SAMPLE_MAX ((size_t)64 << 10)

static const struct {
    unsigned short at;
    unsigned short len;
    char magic[12];
    const char *what;
} magics[] = {
    {0, 3, "\xFF\xD8\xFF", "a JPEG picture"},
    {0, 8, "\x89PNG\r\n\x1A\n", "a PNG picture"},
    {0, 6, "GIF87a", "a GIF picture"},
    {0, 6, "GIF89a", "a GIF picture"},
    {0, 4, "II*\0", "a TIFF picture"},
    {0, 4, "MM\0*", "a TIFF picture"},
    {8, 4, "WEBP", "a WebP picture"},
    {0, 4, "\0\0\1\0", "an icon"},
    {0, 5, "%PDF-", "a PDF document"},
    {0, 5, "{\\rtf", "an RTF document"},
    {0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a document of an old Office program"},
    {0, 11, "%!PS-Adobe-", "a PostScript document"},
    {0, 6, "7z\xBC\xAF\x27\x1C", "a 7z archive"},
    {0, 7, "Rar!\x1A\x07\0", "a RAR archive"},
    {0, 7, "Rar!\x1A\x07\1", "a RAR archive"},
    {0, 3, "\x1F\x8B\x08", "a gzip archive"},
    {0, 3, "BZh", "a bzip2 archive"},
    {0, 6,
     "\xFD"
     "7zXZ\0",
     "an xz archive"},
    {0, 4, "\x28\xB5\x2F\xFD", "a zstd archive"},
    {257, 5, "ustar", "a tar archive"},
    {0, 4,
     "\x7F"
     "ELF",
     "a program"},
    {0, 2, "MZ", "a Windows program"},
    {0, 4, "\xCF\xFA\xED\xFE", "a program"},
    {0, 3, "ID3", "an MP3 recording"},
    {0, 2, "\xFF\xFB", "an MP3 recording"},
    {0, 4, "OggS", "an Ogg recording"},
    {0, 4, "fLaC", "a FLAC recording"},
    {8, 4, "WAVE", "a WAV recording"},
    {8, 4, "AVI ", "an AVI film"},
    {4, 4, "ftyp", "an MP4 film or picture"},
    {0, 4, "\x1A\x45\xDF\xA3", "a Matroska film"},
    {0, 11, "SQLite form", "an SQLite database"},
    {0, 4, "wOFF", "a font"},
    {0, 4, "wOF2", "a font"},
    {0, 5, "\0\1\0\0\0", "a font"},
};

static bool holds(sigla_slice bytes, const char *text)
{
    size_t len = strlen(text);
    size_t limit = bytes.len < 4096 ? bytes.len : 4096;
    for (size_t at = 0; at + len <= limit; at++)
        if (memcmp(bytes.ptr + at, text, len) == 0)
            return true;
    return false;
}

/* Office documents are archives; the names of their first members tell them apart. */
static const char *zip_content(sigla_slice bytes)
{
    return holds(bytes, "opendocument.text")     ? "an ODT document, which is not read yet"
           : holds(bytes, "word/")               ? "a DOCX document, which is not read yet"
           : holds(bytes, "xl/")                 ? "an XLSX table"
           : holds(bytes, "ppt/")                ? "a PPTX presentation"
           : holds(bytes, "[Content_Types].xml") ? "an Office document, which is not read yet"
           : holds(bytes, "epub+zip")            ? "an EPUB book"
                                                 : "a ZIP archive";
}

const char *sgl_recognise_foreign(sigla_slice bytes)
{
    if (bytes.len >= 4 && memcmp(bytes.ptr, "PK\3\4", 4) == 0)
        return zip_content(bytes);
    for (size_t i = 0; i < sizeof magics / sizeof magics[0]; i++) {
        if (bytes.len < (size_t)magics[i].at + magics[i].len || memcmp(bytes.ptr + magics[i].at, magics[i].magic, magics[i].len) != 0)
            continue;
        /* Two letters or three may begin a text as well, and any word may stand further on. */
        bool certain = magics[i].at == 0 && (magics[i].len > 3 || (unsigned char)magics[i].magic[0] >= 0x80);
        if (certain || sgl_recognise_is_binary(bytes, true))
            return magics[i].what;
    }
    return NULL;
}

bool sgl_recognise_is_binary(sigla_slice bytes, bool loose)
{
    bytes.len = bytes.len < SAMPLE_MAX ? bytes.len : SAMPLE_MAX;
    return sgl_encoding_controls(bytes) * (loose ? 40 : 10) > bytes.len;
}
