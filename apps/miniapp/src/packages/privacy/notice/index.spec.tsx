import { screen } from '@testing-library/react';
import { answer, showPage } from '../../../../test/page';
import PrivacyNoticePage from '.';

it('shows the privacy policy in full', async () => {
  answer({
    'GET /privacy-notice': {
      version: 1,
      title: '康桥隐私政策',
      effectiveFrom: '2026-11-22',
      sections: [{ heading: '我们是谁', paragraphs: ['第一段', '第二段'] }],
    },
  });
  showPage(<PrivacyNoticePage />);
  expect(await screen.findByText('第 1 版，2026年11月22日起生效')).toBeVisible();
  expect(screen.getByRole('heading')).toHaveTextContent('我们是谁');
  expect(screen.getByText('第二段')).toBeVisible();
});
