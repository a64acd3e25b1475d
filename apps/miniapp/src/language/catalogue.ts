import { storage } from '@/platform/storage';

const KEY = 'language.english';

type Catalogue = Readonly<Record<string, string>>;

const kept = storage.read<Catalogue>(KEY);

/** The English texts by their Chinese ones; null for whoever reads Chinese. */
export const english = (): Catalogue | null => kept;
