/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sigla_store_check. LMDB trusts its pages: reading a damaged file may crash or never end. So the reading is done in a child process, with
 * an environment of its own and a limit on its time, which sends each fault through a pipe; what befalls the child is one more fault. The
 * child never touches the parent's environment.
 */
#include "store/environment.h"
#include "store/verify.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHECK_SECONDS_LEAST 60u   /* of processor time, for any store */
#define CHECK_SECONDS_PER_GB 120u /* and on top for each gigabyte of it */
#define FAULTS_TOLD_MAX 1000u     /* beyond, they are only counted */

/* What the child says at the end. */
typedef struct verdict {
    sigla_status status;
    size_t count;
    sigla_error error;
} verdict;

/* ---- the child ---- */

static void send_bytes(int pipe_end, const void *bytes, size_t len)
{
    const char *at = bytes;
    while (len > 0) {
        ssize_t sent = write(pipe_end, at, len);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            _exit(1);
        at += sent;
        len -= (size_t)sent;
    }
}

/* A message is its length and its bytes; a length of 0 comes before the verdict. */
static void send_fault(const char *sentence, void *payload)
{
    const int *pipe_end = payload;
    uint32_t len = (uint32_t)strlen(sentence);
    send_bytes(*pipe_end, &len, sizeof len);
    send_bytes(*pipe_end, sentence, len);
}

static void limit_time(const char *path)
{
    char name[4096];
    struct stat info = {0};
    snprintf(name, sizeof name, "%s/" SGL_DATA_FILE, path);
    rlim_t seconds = CHECK_SECONDS_LEAST;
    if (stat(name, &info) == 0)
        seconds += (rlim_t)(info.st_size >> 30) * CHECK_SECONDS_PER_GB;
    const struct rlimit limit = {seconds, seconds + 1};
    const struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CPU, &limit);
    setrlimit(RLIMIT_CORE, &no_core);
}

/* Faults of damaged pages are expected here: they must end the child at once, silently, whatever the parent or a sanitizer had installed.
 */
static void be_quiet(void)
{
    static const int signals[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGXCPU};
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++)
        signal(signals[i], SIG_DFL);
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0)
        dup2(nowhere, STDERR_FILENO);
}

static void read_in_child(const char *path, int pipe_end)
{
    static const uint32_t end_mark;
    sgl_faults faults = {send_fault, &pipe_end, 0};
    sgl_transaction transaction = {0};
    sigla_store *store = NULL;
    verdict result = {0};
    be_quiet();
    limit_time(path);
    result.status = sgl_store_open_alone(&store, path, &result.error);
    if (result.status == SIGLA_OK)
        result.status = sgl_read_begin(&transaction, store, &result.error);
    if (result.status == SIGLA_OK)
        result.status = sgl_verify(&transaction, &faults, &result.error);
    result.count = faults.count;
    send_bytes(pipe_end, &end_mark, sizeof end_mark);
    send_bytes(pipe_end, &result, sizeof result);
    if (transaction.txn != NULL)
        sgl_read_end(&transaction);
    if (store != NULL)
        sgl_environment_close(store);
    _exit(0);
}

/* ---- the parent ---- */

static bool receive_bytes(int pipe_end, void *bytes, size_t len)
{
    char *at = bytes;
    while (len > 0) {
        ssize_t got = read(pipe_end, at, len);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        at += got;
        len -= (size_t)got;
    }
    return true;
}

/* True when the child came to its verdict. */
static bool listen_to_child(int pipe_end, verdict *result, size_t *told, sigla_fault_fn tell, void *payload)
{
    char sentence[SIGLA_MESSAGE_MAX + 1];
    uint32_t len = 0;
    while (receive_bytes(pipe_end, &len, sizeof len)) {
        if (len == 0)
            return receive_bytes(pipe_end, result, sizeof *result);
        if (len > SIGLA_MESSAGE_MAX || !receive_bytes(pipe_end, sentence, len))
            return false;
        sentence[len] = '\0';
        if ((*told)++ < FAULTS_TOLD_MAX && tell != NULL)
            tell(sentence, payload);
    }
    return false;
}

static void tell_death(int how, const char *path, sigla_fault_fn tell, void *payload)
{
    char sentence[SIGLA_MESSAGE_MAX];
    if (WIFSIGNALED(how) && WTERMSIG(how) == SIGXCPU)
        snprintf(sentence, sizeof sentence, "reading the store %s does not come to an end: its pages are damaged", path);
    else if (WIFSIGNALED(how))
        snprintf(sentence, sizeof sentence, "reading the store %s fails with signal %d: its pages are damaged", path, WTERMSIG(how));
    else
        snprintf(sentence, sizeof sentence, "reading the store %s breaks off: its pages are damaged", path);
    if (tell != NULL)
        tell(sentence, payload);
}

static sigla_status judge(size_t *faults, const verdict *result, const char *path, sigla_fault_fn tell, void *payload, sigla_error *error)
{
    if (result->status == SIGLA_DAMAGED) {
        ++*faults;
        if (tell != NULL)
            tell(result->error.message, payload);
    } else if (result->status != SIGLA_OK) {
        if (error != NULL)
            *error = result->error;
        return result->status;
    }
    if (*faults == 0)
        return SIGLA_OK;
    return sgl_fail(error, SIGLA_DAMAGED, "the store %s is damaged: %zu fault%s", path, *faults, *faults == 1 ? "" : "s");
}

static pid_t start_child(const char *path, int ends[2])
{
    if (pipe(ends) != 0)
        return -1;
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        read_in_child(path, ends[1]);
    }
    int code = errno;
    close(ends[1]);
    if (child < 0)
        close(ends[0]);
    errno = code;
    return child;
}

sigla_status sigla_store_check(size_t *faults, sigla_store *store, sigla_fault_fn tell, void *payload, sigla_error *error)
{
    int ends[2], how = 0;
    verdict result = {0};
    *faults = 0;
    pid_t child = start_child(store->path, ends);
    if (child < 0)
        return sgl_store_fail(error, store, errno, "check");
    bool finished = listen_to_child(ends[0], &result, faults, tell, payload);
    close(ends[0]);
    while (waitpid(child, &how, 0) < 0 && errno == EINTR)
        continue;
    if (!finished) {
        ++*faults;
        tell_death(how, store->path, tell, payload);
    }
    return judge(faults, &result, store->path, tell, payload, error);
}
