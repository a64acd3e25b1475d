import { createContext, useContext } from 'react';

/** What is done on this screen, as its title says it; empty where no title does. */
export const Asked = createContext('');

/** Whether the title says it already, such as `填写姓名` over the field `姓名`. */
export const useSaidAlready = (words: string): boolean => useContext(Asked).toLowerCase().includes(words.toLowerCase());
