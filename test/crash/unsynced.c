/*
 * Loaded before libc (LD_PRELOAD): notes of each write to a file below $UNSYNCED_BELOW what stood there before, in
 * $UNSYNCED_NOTES/<inode>, and forgets it when the file is synced. After a kill the notes undo what no sync had reached, as
 * a power cut may: see power-cut.ts. A note is three 64-bit numbers (where, how many bytes, the size of the file before) and
 * the bytes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* The notes of a file that is looked after, or -1. */
static int notes_of(int fd, struct stat *file) {
  const char *below = getenv("UNSYNCED_BELOW"), *notes = getenv("UNSYNCED_NOTES");
  char link[64], path[4096];
  if (!below || !notes || fstat(fd, file) || !S_ISREG(file->st_mode)) return -1;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0 || strncmp(path, below, strlen(below))) return -1;
  snprintf(path, sizeof path, "%s/%lu", notes, (unsigned long)file->st_ino);
  return open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

static void note(int fd, int64_t at, int64_t count) {
  struct stat file;
  int notes = notes_of(fd, &file);
  if (notes < 0) return;
  int64_t there = file.st_size - at;
  there = there < 0 ? 0 : there < count ? there : count;
  char *bytes = malloc(3 * sizeof(int64_t) + there);
  int64_t head[3] = {at, there, file.st_size};
  memcpy(bytes, head, sizeof head);
  /* The file may be open for writing alone. */
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int reader = open(link, O_RDONLY);
  if (reader < 0 || pread(reader, bytes + sizeof head, there, at) != there) abort();
  close(reader);
  if (REAL(write)(notes, bytes, sizeof head + there) != (ssize_t)(sizeof head + there)) abort();
  free(bytes);
  close(notes);
}

static void forget(int fd) {
  struct stat file;
  int notes = notes_of(fd, &file);
  if (notes < 0) return;
  if (REAL(ftruncate64)(notes, 0)) abort();
  close(notes);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  pthread_mutex_lock(&one_at_a_time);
  note(fd, at, count);
  ssize_t written = REAL(pwrite64)(fd, bytes, count, at);
  pthread_mutex_unlock(&one_at_a_time);
  return written;
}

int ftruncate64(int fd, off64_t size) {
  pthread_mutex_lock(&one_at_a_time);
  note(fd, size, INT64_MAX - size);
  int failed = REAL(ftruncate64)(fd, size);
  pthread_mutex_unlock(&one_at_a_time);
  return failed;
}

int fsync(int fd) {
  int failed = REAL(fsync)(fd);
  if (!failed) forget(fd);
  return failed;
}

int fdatasync(int fd) {
  int failed = REAL(fdatasync)(fd);
  if (!failed) forget(fd);
  return failed;
}
