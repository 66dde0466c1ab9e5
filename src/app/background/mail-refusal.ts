/**
 * Whether a mail that was refused may go through later: a server that is down, busy, or asks to wait (RFC 5321, 4.2.1: 4yz
 * is transient, 5yz permanent). An address that does not exist is not tried again.
 */
export function mayComeLater(error: Error): boolean {
  const { responseCode } = error as { responseCode?: number };
  return responseCode === undefined || responseCode < 500;
}
