/*
 * Loaded before a program (LD_PRELOAD), this keeps beside each watched file F a file F.durable with what F would hold if the power
 * failed now: only what had been synchronised. That is the worst that a disk which honours fsync may show.
 *
 * Watched are the files whose path is $POWER_CUT_FILE, or that with "-wal" behind it. Making and removing a file counts as durable
 * at once. SQLite writes both by pwrite and never by mmap, as the product forbids mapping.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* One for the database, one for its log; which file a descriptor stands for is told by its inode. */
static struct watched {
  ino_t inode;
  int durable;
  off_t from, to; /* written since the last synchronising; empty when to is 0 */
  int is_cut;     /* its length was set since then */
} files[2];

static int kind_of_path(const char *path) {
  const char *file = getenv("POWER_CUT_FILE");
  if (file == NULL) return -1;
  size_t length = strlen(file);
  if (strncmp(path, file, length) != 0) return -1;
  if (path[length] == '\0') return 0;
  return strcmp(path + length, "-wal") == 0 ? 1 : -1;
}

static struct watched *of_descriptor(int descriptor) {
  struct stat found;
  if (files[0].durable == 0 && files[1].durable == 0) return NULL;
  if (fstat(descriptor, &found) != 0) return NULL;
  for (int kind = 0; kind < 2; kind += 1)
    if (files[kind].durable != 0 && files[kind].inode == found.st_ino) return &files[kind];
  return NULL;
}

static void opened(const char *path, int descriptor) {
  int kind = kind_of_path(path);
  struct stat found;
  if (kind < 0 || descriptor < 0 || fstat(descriptor, &found) != 0) return;
  if (files[kind].durable != 0 && files[kind].inode == found.st_ino) return;
  char durable[4096];
  snprintf(durable, sizeof durable, "%s.durable", path);
  files[kind] = (struct watched){.inode = found.st_ino};
  files[kind].durable = NEXT(open)(durable, O_RDWR | O_CREAT, 0600);
}

static void written(int descriptor, off_t from, ssize_t count) {
  struct watched *file = count > 0 ? of_descriptor(descriptor) : NULL;
  if (file == NULL) return;
  if (file->to == 0 || from < file->from) file->from = from;
  if (from + count > file->to) file->to = from + count;
}

static void synchronised(int descriptor) {
  struct watched *file = of_descriptor(descriptor);
  if (file == NULL) return;
  static char bytes[1 << 16];
  for (off_t at = file->from; at < file->to;) {
    size_t wanted = (size_t)(file->to - at) < sizeof bytes ? (size_t)(file->to - at) : sizeof bytes;
    ssize_t count = NEXT(pread)(descriptor, bytes, wanted, at);
    if (count <= 0) break;
    if (NEXT(pwrite)(file->durable, bytes, (size_t)count, at) != count) abort();
    at += count;
  }
  struct stat found;
  if (file->is_cut && fstat(descriptor, &found) == 0 && NEXT(ftruncate)(file->durable, found.st_size) != 0) abort();
  file->from = file->to = 0;
  file->is_cut = 0;
}

#define OPEN(name)                                                                                                     \
  int name(const char *path, int flags, ...) {                                                                         \
    va_list rest;                                                                                                      \
    va_start(rest, flags);                                                                                             \
    mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;                                                   \
    va_end(rest);                                                                                                      \
    int descriptor = ((int (*)(const char *, int, ...))dlsym(RTLD_NEXT, #name))(path, flags, mode);                    \
    opened(path, descriptor);                                                                                          \
    return descriptor;                                                                                                 \
  }
OPEN(open)
OPEN(open64)

#define PWRITE(name, offset)                                                                                           \
  ssize_t name(int descriptor, const void *bytes, size_t count, offset at) {                                           \
    ssize_t done = NEXT(name)(descriptor, bytes, count, at);                                                           \
    written(descriptor, (off_t)at, done);                                                                              \
    return done;                                                                                                       \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define CUT(name, offset)                                                                                              \
  int name(int descriptor, offset length) {                                                                            \
    int result = NEXT(name)(descriptor, length);                                                                       \
    struct watched *file = result == 0 ? of_descriptor(descriptor) : NULL;                                             \
    if (file != NULL) file->is_cut = 1;                                                                                \
    return result;                                                                                                     \
  }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

#define SYNC(name)                                                                                                     \
  int name(int descriptor) {                                                                                           \
    int result = NEXT(name)(descriptor);                                                                               \
    if (result == 0) synchronised(descriptor);                                                                         \
    return result;                                                                                                     \
  }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
  int result = NEXT(unlink)(path);
  if (result == 0 && kind_of_path(path) == 1) {
    char durable[4096];
    snprintf(durable, sizeof durable, "%s.durable", path);
    NEXT(unlink)(durable);
    files[1] = (struct watched){0};
  }
  return result;
}
