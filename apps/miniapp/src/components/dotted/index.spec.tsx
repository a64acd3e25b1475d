import { render, screen } from '@testing-library/react';
import { Dotted } from '.';

it('says each part by itself, and leaves out what is not known', () => {
  render(<Dotted parts={['内科', null, '周明 主任医师', undefined, '']} />);
  expect(screen.getByText('内科')).toBeVisible();
  expect(screen.getByText('周明 主任医师')).toBeVisible();
  expect(screen.getByText('内科').parentElement).toHaveTextContent(/^内科周明 主任医师$/);
});
