import type { Picture } from '../../panels/measure';
import type { PanelKey } from '../../panels';

export const CHECKUP: readonly PanelKey[] = ['bloodCount', 'urinalysis', 'liver', 'kidney', 'lipids', 'glucose'];
export const CHEMISTRY: readonly PanelKey[] = ['liver', 'kidney', 'electrolytes'];

export const BACTERIAL: Picture = { WBC: 13.8, 'NEUT%': 84, CRP: 68, SAA: 180, PCT: 0.62, 'IL-6': 46 };
export const VIRAL: Picture = { WBC: 4.6, 'NEUT%': 38, CRP: 4.2, SAA: 46, PCT: 0.04 };
export const RECOVERING: Picture = { WBC: 8.2, 'NEUT%': 66, CRP: 12, SAA: 22, PCT: 0.09, 'IL-6': 6 };
