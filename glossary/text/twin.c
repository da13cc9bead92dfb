/* SPDX-License-Identifier: Apache-2.0 */
/* Letters that sound or look alike, a row each. Shapes are those of the capitals, which short forms are written in. */
#include "text/twin.h"

#include "text/char.h"

typedef struct twin_row {
    const char *letters[SGL_TWIN_SCRIPTS]; /* folded; NULL: none in that script */
} twin_row;

/* From one script to another the first row that fits counts. Rows of two letters come before those of one. */
static const twin_row sounds[] = {
    {{"sht", NULL, "щ"}}, {{"sch", NULL, "щ"}}, {{"ch", NULL, "ч"}}, {{"sh", NULL, "ш"}}, {{"zh", NULL, "ж"}}, {{"ts", NULL, "ц"}},
    {{"kh", "χ", "х"}},   {{"ps", "ψ", "пс"}},  {{"th", "θ", NULL}},  {{"yu", NULL, "ю"}}, {{"ya", NULL, "я"}},
    {{"u", NULL, "у"}},   {{"ou", "ου", "у"}},  {{"a", "α", "а"}},    {{"b", "β", "б"}},   {{"v", "β", "в"}},   {{"g", "γ", "г"}},   {{"d", "δ", "д"}},
    {{"e", "ε", "е"}},    {{"z", "ζ", "з"}},    {{"i", "η", "и"}},   {{"i", "ι", "и"}},   {{"i", NULL, "і"}},  {{"y", "υ", "ы"}},
    {{"j", NULL, "й"}},   {{"k", "κ", "к"}},    {{"l", "λ", "л"}},   {{"m", "μ", "м"}},   {{"n", "ν", "н"}},   {{"x", "ξ", "кс"}},
    {{"o", "ο", "о"}},    {{"o", "ω", "о"}},    {{"p", "π", "п"}},   {{"r", "ρ", "р"}},   {{"s", "σ", "с"}},   {{"t", "τ", "т"}},
    {{"u", "ου", "у"}},   {{"f", "φ", "ф"}},    {{"h", "χ", "х"}},   {{"c", "κ", "ц"}},   {{"e", NULL, "э"}},  {{"q", "κ", "к"}},
    {{"w", NULL, "в"}},
};

static const twin_row shapes[] = {
    {{"a", "α", "а"}},  {{"b", "β", "в"}},  {{"c", NULL, "с"}}, {{"e", "ε", "е"}},  {{"h", "η", "н"}},  {{"i", "ι", "і"}}, {{"j", NULL, "ј"}},
    {{"k", "κ", "к"}},  {{"m", "μ", "м"}},  {{"n", "ν", NULL}}, {{"o", "ο", "о"}},  {{"p", "ρ", "р"}},  {{"s", NULL, "ѕ"}},
    {{"t", "τ", "т"}},  {{"x", "χ", "х"}},  {{"y", "υ", "у"}},  {{"z", "ζ", NULL}}, {{NULL, "γ", "г"}}, {{NULL, "π", "п"}}, {{NULL, "φ", "ф"}},
};

static bool begins(sigla_slice text, const char *letters)
{
    size_t len = letters == NULL ? SIZE_MAX : strlen(letters);
    return len <= text.len && memcmp(text.ptr, letters, len) == 0;
}

/* Bytes of `text` that the row stands for in another script than `script`; 0 when none. */
static size_t fits(const twin_row *row, sigla_slice text, sgl_twin_script script)
{
    for (size_t i = 0; i < SGL_TWIN_SCRIPTS; i++)
        if (i != (size_t)script && row->letters[script] != NULL && begins(text, row->letters[i]))
            return strlen(row->letters[i]);
    return 0;
}

/* Takes the next letters of `text` over. -> how many bytes, 0 when they have no counterpart. */
static size_t convert(sigla_buffer *out, sigla_slice text, sgl_twin_script script, const twin_row *rows, size_t count)
{
    static const sgl_script scripts[SGL_TWIN_SCRIPTS] = {SGL_SCRIPT_LATIN, SGL_SCRIPT_GREEK, SGL_SCRIPT_CYRILLIC};
    uint32_t c = 0;
    size_t len = sgl_utf8_next(&c, text.ptr, text.len);
    if (!sgl_char_is_letter(c) || sgl_char_script(c) == scripts[script]) {
        sigla_buffer_append(out, text.ptr, len);
        return len;
    }
    for (size_t i = 0; i < count; i++)
        if ((len = fits(&rows[i], text, script)) > 0) {
            sigla_buffer_append_text(out, rows[i].letters[script]);
            return len;
        }
    return 0;
}

bool sgl_twin(sigla_buffer *out, sigla_slice fold, sgl_twin_script script, sgl_twin_kind kind)
{
    const twin_row *rows = kind == SGL_TWIN_SOUND ? sounds : shapes;
    size_t count = kind == SGL_TWIN_SOUND ? sizeof sounds / sizeof sounds[0] : sizeof shapes / sizeof shapes[0];
    for (size_t at = 0, len = 0; at < fold.len; at += len) {
        len = convert(out, (sigla_slice){fold.ptr + at, fold.len - at}, script, rows, count);
        if (len == 0)
            return false;
    }
    return true;
}
