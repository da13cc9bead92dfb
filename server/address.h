/* SPDX-License-Identifier: Apache-2.0 */
/* "ADDR:PORT" as sockets: listening there, and asking there. */
#ifndef SIGLAD_ADDRESS_H
#define SIGLAD_ADDRESS_H

#include <sigla.h>
#include <sys/socket.h>

#define ADDRESS_TEXT_MAX 80 /* "[IPv6 address]:65535" fits */

/* Purpose: a socket that listens at "127.0.0.1:8080", "[::1]:8080", "localhost:0", ":8080" or "*:8080" (all addresses). Ownership: *out,
   close(). Errors: SIGLA_INVALID (not an address), SIGLA_BUSY (another program listens there), SIGLA_IO. */
sigla_status address_listen(int *out, const char *text, sigla_error *error);
/* Where a socket listens, as text that can be asked for: the port that port 0 became. */
void address_of_socket(char text[ADDRESS_TEXT_MAX], int fd);
/* The host of a peer as text, for the log. */
void address_write_host(char *text, size_t size, const struct sockaddr *address);
/* Purpose: a connection to whoever listens at `text`; an address that means "all" is asked at the loopback. It gives up after `seconds`,
   and so does each later read and write on it. Errors: SIGLA_INVALID, SIGLA_IO. */
sigla_status address_connect(int *out, const char *text, unsigned seconds, sigla_error *error);

#endif
