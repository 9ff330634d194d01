#include "CPostgres.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

typedef candor_pq_connection connection;
typedef candor_pq_result result;

static struct {
  connection *(*connect)(const char *const *, const char *const *, int);
  int (*status)(const connection *);
  char *(*error)(const connection *);
  void (*finish)(connection *);
  result *(*exec)(connection *, const char *);
  result *(*prepare)(connection *, const char *, const char *, int, const unsigned int *);
  result *(*describe)(connection *, const char *);
  result *(*next_result)(connection *);
  int (*copy_line)(connection *, char **, int);
  void (*free)(void *);
  int (*result_status)(const result *);
  char *(*result_field)(const result *, int);
  int (*columns)(const result *);
  char *(*column_name)(const result *, int);
  unsigned int (*column_type)(const result *, int);
  int (*rows)(const result *);
  char *(*value)(const result *, int, int);
  void (*clear)(result *);
} library;

#if defined(__APPLE__)
static const char *const name = "libpq.5.dylib";
#else
static const char *const name = "libpq.so.5";
#endif

static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
#define LOAD(field, symbol) ((library.field = (__typeof__(library.field))dlsym(handle, #symbol)) != NULL)
  is_loaded = LOAD(connect, PQconnectdbParams) && LOAD(status, PQstatus) && LOAD(error, PQerrorMessage) &&
              LOAD(finish, PQfinish) && LOAD(exec, PQexec) && LOAD(prepare, PQprepare) &&
              LOAD(describe, PQdescribePrepared) && LOAD(next_result, PQgetResult) && LOAD(copy_line, PQgetCopyData) &&
              LOAD(free, PQfreemem) && LOAD(result_status, PQresultStatus) && LOAD(result_field, PQresultErrorField) &&
              LOAD(columns, PQnfields) && LOAD(column_name, PQfname) && LOAD(column_type, PQftype) &&
              LOAD(rows, PQntuples) && LOAD(value, PQgetvalue) && LOAD(clear, PQclear);
#undef LOAD
}

bool candor_pq_start(void) {
  pthread_once(&once, load);
  return is_loaded;
}

connection *candor_pq_connect(const char *const *keywords, const char *const *values) {
  return library.connect(keywords, values, 0);
}
int candor_pq_status(const connection *c) { return library.status(c); }
char *candor_pq_error(const connection *c) { return library.error(c); }
void candor_pq_finish(connection *c) { library.finish(c); }

result *candor_pq_exec(connection *c, const char *statement) { return library.exec(c, statement); }
result *candor_pq_prepare(connection *c, const char *statement) { return library.prepare(c, "", statement, 0, NULL); }
result *candor_pq_describe(connection *c) { return library.describe(c, ""); }
result *candor_pq_next_result(connection *c) { return library.next_result(c); }
int candor_pq_copy_line(connection *c, char **line) { return library.copy_line(c, line, 0); }
void candor_pq_free(void *memory) { library.free(memory); }

int candor_pq_result_status(const result *r) { return library.result_status(r); }
char *candor_pq_result_field(const result *r, int code) { return library.result_field(r, code); }
int candor_pq_columns(const result *r) { return library.columns(r); }
char *candor_pq_column_name(const result *r, int column) { return library.column_name(r, column); }
unsigned int candor_pq_column_type(const result *r, int column) { return library.column_type(r, column); }
int candor_pq_rows(const result *r) { return library.rows(r); }
char *candor_pq_value(const result *r, int row, int column) { return library.value(r, row, column); }
void candor_pq_clear(result *r) { library.clear(r); }
