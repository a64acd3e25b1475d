/** Input that the control interface cannot use; answered with its status and reason. */
export class ControlProblem extends Error {
  constructor(
    readonly status: 400 | 404 | 409 | 502,
    reason: string,
  ) {
    super(reason);
  }
}
