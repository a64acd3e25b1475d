import { sayIn } from '@kangqiao/language';
import { exportPage } from './export-page';

const t = sayIn('zh');

describe('the page of an export', () => {
  it('shows what is held, label by label', () => {
    const page = exportPage('李华的个人信息', ['导出于今天'], [{ title: '身份信息', rows: [{ 姓名: '李华' }] }], t);
    expect(page).toContain('<th scope="row">姓名</th><td>李华</td>');
  });

  it('says of an empty part that nothing is held', () => {
    expect(exportPage('x', [], [{ title: '预约', rows: [] }], t)).toContain('<h2>预约</h2><p>没有保存的内容。</p>');
  });

  it('takes no markup from what a hospital or a resident wrote', () => {
    const evil = `<img src=x onerror='alert("1")'>&`;
    const page = exportPage(evil, [evil], [{ title: evil, rows: [{ [evil]: evil }] }], t);
    expect(page).not.toContain('<img');
    expect(page.match(/&lt;img src=x onerror=&#39;alert\(&quot;1&quot;\)&#39;&gt;&amp;/g)).toHaveLength(6);
  });
});
