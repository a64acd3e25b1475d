/** What a person may allow this app to use, or not. */
export type Permission = 'place' | 'calendar' | 'camera';

/**
 * Why something is not to be had that a person has to allow.
 * `refused`: they said no to this app, in WeChat or in the browser, which does not ask a second time: settings alone help.
 * `withheld`: the phone keeps it from WeChat, or from the browser, as a whole.
 * `declined`: no lasting no; the next tap asks again.
 * `failed`: anything else, such as no reception or no answer in time.
 */
export type Denial = 'refused' | 'withheld' | 'declined' | 'failed';

/** A denial that only settings end. */
export type Barred = Extract<Denial, 'refused' | 'withheld'>;

export const isBarred = (denial: Denial): denial is Barred => denial === 'refused' || denial === 'withheld';
