/** Who makes this request, as the bearer token proves. */
export interface SignedInResident {
  accountId: string;
  signInId: string;
}
