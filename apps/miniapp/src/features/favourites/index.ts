export * from './api/use-favourites';
export * from './components/favourite-list';
export * from './components/favourite-star';
