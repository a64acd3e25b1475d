import { screen } from '@testing-library/react';
import { showPage } from '../../../../test/page';
import ViewerPage from '.';

const shown = (address: string) => {
  showPage(<ViewerPage />, { address });
  return screen.queryByTitle('web-view')?.dataset.src;
};

it.each(['https://pictures.example/view?study=1', 'http://127.0.0.1:8090/viewer?report=1', 'http://localhost/v'])(
  'shows the pictures at %s',
  (address) => expect(shown(address)).toBe(address),
);

it.each(['http://pictures.example/1', 'http://127.0.0.1.example/1', 'http://localhost.example', 'javascript:1', ''])(
  'opens nothing at %j',
  (address) => expect(shown(address)).toBeUndefined(),
);
