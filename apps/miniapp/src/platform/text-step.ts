import { create } from 'zustand';
import { fontSetting, onFontSetting } from './font-setting';

/** The steps in which our type grows with the phone's font setting; theme/tokens.scss has a class for each. */
export const TEXT_STEPS = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.75, 2] as const;

/** WeChat's own large type for elders (关怀模式) is this much larger. */
const CARE = 1.4;

/** Which step is nearest to a font setting: its place in `TEXT_STEPS`. */
export const textStepOf = (setting: number): number =>
  TEXT_STEPS.reduce(
    (best, step, at) => (Math.abs(step - setting) < Math.abs((TEXT_STEPS[best] ?? 1) - setting) ? at : best),
    0,
  );

const store = create(() => ({ step: textStepOf(fontSetting()) }));

onFontSetting(() => {
  const step = textStepOf(fontSetting());
  if (store.getState().step !== step) store.setState({ step });
});

/** How large type is to be: a place in `TEXT_STEPS`. */
export const useTextStep = (): number => store(({ step }) => step);

/** Whether the person reads WeChat itself in its type for elders. */
export const useCareType = (): boolean => (TEXT_STEPS[useTextStep()] ?? 1) >= CARE;
