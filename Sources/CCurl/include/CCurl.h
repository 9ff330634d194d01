#pragma once
#include <curl/curl.h>
#include <stdbool.h>

// libcurl, loaded when the first request is made: with it come some forty other libraries, and a command that makes no
// request should not wait for them. The variadic functions, which Swift cannot call, have one typed line for each type.

typedef size_t (*candor_curl_sink)(char *bytes, size_t size, size_t count, void *context);
typedef int (*candor_curl_watch)(void *context, curl_off_t to_receive, curl_off_t received, curl_off_t to_send,
                                 curl_off_t sent);

// Loads and starts the library; false when it is missing or too old. To be called, once, before the other functions.
bool candor_curl_start(void);

CURL *candor_curl_open(void);
void candor_curl_close(CURL *curl);
void candor_curl_reset(CURL *curl);
CURLcode candor_curl_perform(CURL *curl);
const char *candor_curl_words(CURLcode code);
struct curl_slist *candor_curl_append(struct curl_slist *list, const char *text);
void candor_curl_free(struct curl_slist *list);

CURLcode candor_curl_set_number(CURL *curl, CURLoption option, long value);
CURLcode candor_curl_set_text(CURL *curl, CURLoption option, const char *value);
CURLcode candor_curl_set_pointer(CURL *curl, CURLoption option, void *value);
CURLcode candor_curl_set_headers(CURL *curl, struct curl_slist *headers);
CURLcode candor_curl_set_body(CURL *curl, const void *bytes, curl_off_t count);
CURLcode candor_curl_set_sink(CURL *curl, candor_curl_sink sink);
CURLcode candor_curl_set_watch(CURL *curl, candor_curl_watch watch);
CURLcode candor_curl_status(CURL *curl, long *status);
