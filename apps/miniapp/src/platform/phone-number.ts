interface PhoneNumberEvent {
  detail: { code?: string };
}

/** Properties of a button that asks WeChat for the phone's number; the code is good once, for five minutes. */
export const phoneNumberTap = (onCode: (code: string) => void, onDeclined: () => void) => ({
  openType: 'getPhoneNumber' as const,
  onGetPhoneNumber: ({ detail }: PhoneNumberEvent) => (detail.code ? onCode(detail.code) : onDeclined()),
});
