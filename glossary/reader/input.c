/* SPDX-License-Identifier: Apache-2.0 */
/* Reads files whole. The size that the system tells is only a hint: files grow, and /proc and pipes have none. */
#include "reader/input.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK ((size_t)1 << 20)

const char *sgl_input_base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL || slash[1] == '\0' ? path : slash + 1;
}

static sigla_status fail_system(sigla_error *error, const char *path, int code)
{
    char text[128];
    if (strerror_r(code, text, sizeof text) != 0)
        text[0] = '\0';
    return sgl_fail(error, SIGLA_IO, "%s: %s", path, text);
}

static sigla_status fail_size(sigla_error *error, const char *path, size_t max_bytes)
{
    return sgl_fail(error, SIGLA_LIMIT, "%s is larger than the limit of %zu bytes", path, max_bytes);
}

/* Looks at what was opened, before anything is read: its kind, its size. */
static sigla_status check_file(const char *path, int file, size_t max_bytes, size_t *size, sigla_error *error)
{
    struct stat info;
    if (fstat(file, &info) != 0)
        return fail_system(error, path, errno);
    if (S_ISDIR(info.st_mode))
        return sgl_fail(error, SIGLA_UNSUPPORTED, "%s is a directory, not a file", path);
    if (S_ISREG(info.st_mode) && info.st_size > 0 && (unsigned long long)info.st_size > max_bytes)
        return fail_size(error, path, max_bytes);
    *size = S_ISREG(info.st_mode) && info.st_size > 0 ? (size_t)info.st_size : 0;
    return SIGLA_OK;
}

static sigla_status read_all(sigla_buffer *out, const char *path, int file, size_t max_bytes, size_t expected, sigla_error *error)
{
    size_t begin = out->len;
    for (size_t wanted = expected + 1;; wanted = CHUNK) {
        size_t room = out->capacity > out->len ? out->capacity - out->len - 1 : 0;
        if (room == 0 && !sigla_buffer_reserve(out, wanted))
            return sgl_fail_memory(error);
        room = out->capacity - out->len - 1;
        ssize_t got = read(file, out->ptr + out->len, room < CHUNK ? room : CHUNK);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail_system(error, path, errno);
        out->len += (size_t)got;
        out->ptr[out->len] = '\0';
        if (got == 0)
            return SIGLA_OK;
        if (out->len - begin > max_bytes)
            return fail_size(error, path, max_bytes);
    }
}

sigla_status sgl_input_read(sigla_buffer *out, const char *path, size_t max_bytes, sigla_error *error)
{
    bool is_standard = strcmp(path, "-") == 0;
    const char *shown = is_standard ? "standard input" : path;
    int file = is_standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fail_system(error, shown, errno);
    size_t expected = 0;
    sigla_status status = check_file(shown, file, max_bytes, &expected, error);
    if (status == SIGLA_OK)
        status = read_all(out, shown, file, max_bytes, expected, error);
    if (!is_standard)
        close(file);
    return status;
}
