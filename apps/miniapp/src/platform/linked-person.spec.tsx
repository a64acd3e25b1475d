import { render, screen } from '@testing-library/react';
import { useRouter } from '@tarojs/taro';
import { setCurrentPersonId, useCurrentPersonId } from './current-person';
import { useLinkedPerson } from './linked-person';

const Page = () => {
  useLinkedPerson();
  return <p>{`为 ${useCurrentPersonId()}`}</p>;
};
const openedWith = (params: Record<string, string>) => {
  jest.mocked(useRouter).mockReturnValue({ params } as ReturnType<typeof useRouter>);
  render(<Page />);
};

beforeEach(() => setCurrentPersonId('chosen'));

it.each([
  [{}, 'chosen'],
  [{ personId: 'linked' }, 'linked'],
  [{ scene: encodeURIComponent('personId=scanned') }, 'scanned'],
  [{ scene: encodeURIComponent('p=scanned&from=desk') }, 'scanned'],
  [{ scene: 'desk' }, 'chosen'],
])('opened with %j it is for %s', (params, who) => {
  openedWith(params as Record<string, string>);
  expect(screen.getByText(`为 ${who}`)).toBeInTheDocument();
});
