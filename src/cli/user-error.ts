/** Something a person can put right: what is wrong and what to do. Anything else that is thrown is a bug. */
export class UserError extends Error {
  readonly exitCode = 2
}
