#pragma once
#include <stdbool.h>

// libpq, loaded when the first server is asked: with it come some twenty other libraries, and a command that asks none
// should not wait for them. The declarations are those of libpq-fe.h, whose interface has been the same since
// PostgreSQL 8; libpq.so.5 is every version since.

typedef struct candor_pq_connection candor_pq_connection;
typedef struct candor_pq_result candor_pq_result;

enum { CANDOR_PQ_CONNECTED = 0 };
enum { CANDOR_PQ_COMMAND_OK = 1, CANDOR_PQ_TUPLES_OK = 2, CANDOR_PQ_COPY_OUT = 3 };

// Loads the library; false when it is missing. To be called before the other functions, by any thread.
bool candor_pq_start(void);

candor_pq_connection *candor_pq_connect(const char *const *keywords, const char *const *values);
int candor_pq_status(const candor_pq_connection *connection);
char *candor_pq_error(const candor_pq_connection *connection);
void candor_pq_finish(candor_pq_connection *connection);

candor_pq_result *candor_pq_exec(candor_pq_connection *connection, const char *statement);
candor_pq_result *candor_pq_prepare(candor_pq_connection *connection, const char *statement);
candor_pq_result *candor_pq_describe(candor_pq_connection *connection);
candor_pq_result *candor_pq_next_result(candor_pq_connection *connection);
int candor_pq_copy_line(candor_pq_connection *connection, char **line);
void candor_pq_free(void *memory);

int candor_pq_result_status(const candor_pq_result *result);
char *candor_pq_result_field(const candor_pq_result *result, int code);
int candor_pq_columns(const candor_pq_result *result);
char *candor_pq_column_name(const candor_pq_result *result, int column);
unsigned int candor_pq_column_type(const candor_pq_result *result, int column);
int candor_pq_rows(const candor_pq_result *result);
char *candor_pq_value(const candor_pq_result *result, int row, int column);
void candor_pq_clear(candor_pq_result *result);
