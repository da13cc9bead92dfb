/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Runs a target over files, for any compiler: those named, or all files of the directories that the build names. Prints "ok NAME" for each
 * directory or file gone through; a fault ends the program, after the name of the file that it came from.
 */
#include "fuzz.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char current[1024]; /* the file in hand, for the last words */

static void say_last_words(int number)
{
    ssize_t ignored = write(STDOUT_FILENO, "# the file was ", 15);
    ignored = write(STDOUT_FILENO, current, strlen(current));
    ignored = write(STDOUT_FILENO, "\nnot ok replay\n", 15);
    (void)ignored;
    (void)number;
    _exit(1);
}

static bool replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    struct stat info;
    if (file == NULL || fstat(fileno(file), &info) != 0 || !S_ISREG(info.st_mode)) {
        if (file != NULL)
            fclose(file);
        return false;
    }
    /* Exactly as long as the file: a sanitizer sees the first byte read past it. */
    size_t len = (size_t)info.st_size;
    uint8_t *bytes = malloc(len > 0 ? len : 1);
    bool whole = bytes != NULL && fread(bytes, 1, len, file) == len;
    fclose(file);
    snprintf(current, sizeof current, "%s", path);
    if (whole)
        LLVMFuzzerTestOneInput(bytes, len);
    free(bytes);
    return whole;
}

static size_t replay_directory(const char *path)
{
    size_t count = 0;
    DIR *directory = opendir(path);
    for (struct dirent *entry; directory != NULL && (entry = readdir(directory)) != NULL;) {
        char name[1024];
        snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
        if (entry->d_name[0] != '.' && replay_file(name))
            count++;
    }
    if (directory != NULL)
        closedir(directory);
    return count;
}

static bool replay(const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0) {
        printf("# there is no %s\nnot ok replay\n", path);
        return false;
    }
    size_t count = S_ISDIR(info.st_mode) ? replay_directory(path) : (size_t)replay_file(path);
    printf("%s %s # %zu files\n", count > 0 ? "ok" : "not ok", path, count);
    return count > 0;
}

int main(int argc, char **argv)
{
    static const char *const usual[] = {FUZZ_DIRECTORIES};
    bool good = true;
    signal(SIGABRT, say_last_words);
    setvbuf(stdout, NULL, _IOLBF, 0);
    for (int i = 1; i < argc; i++)
        good = replay(argv[i]) && good;
    for (size_t i = 0; argc == 1 && i < sizeof usual / sizeof usual[0]; i++)
        good = replay(usual[i]) && good;
    return good ? 0 : 1;
}
