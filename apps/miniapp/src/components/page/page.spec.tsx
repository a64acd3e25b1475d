import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { render, screen } from '@testing-library/react';
import { networkIs } from '../../../test/providers';
import { getRealtimeLogManager } from '../../../test/wechat';
import { Page, asPage } from '.';

it('says plainly that the phone is offline, and shows the page all the same', async () => {
  networkIs('none');
  render(<Page>内容</Page>);
  expect(await screen.findByText('网络未连接')).toBeInTheDocument();
  expect(screen.getByText('内容')).toBeInTheDocument();
  networkIs('wifi');
});

it('has nothing to say about a network that is there', async () => {
  networkIs('wifi');
  render(<Page footer="下一步">内容</Page>);
  expect(await screen.findByText('下一步')).toBeInTheDocument();
  expect(screen.queryByText('网络未连接')).not.toBeInTheDocument();
});

it('says that a link is incomplete, and leads home', () => {
  render(<Page needs={['r1', '']}>内容</Page>);
  expect(screen.getByText('找不到这里的内容')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument();
  expect(screen.queryByText('内容')).not.toBeInTheDocument();
});

describe('a page as it is exported', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  it('says of a fault in its own body that it cannot be shown, with a number that the running app’s log has, too', () => {
    const error = jest.fn();
    getRealtimeLogManager.mockReturnValue({ error });
    const Broken = asPage(function BrokenPage() {
      throw new TypeError('张三');
    });
    render(<Broken />);
    expect(screen.getByText('这里的内容暂时显示不了')).toBeInTheDocument();
    const shown = screen.getByText(/^编号 [0-9a-f]{16}$/).textContent?.slice('编号 '.length);
    expect(error).toHaveBeenCalledWith('TypeError', '', shown);
    expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument();
  });

  it('says the same of a fault in its footer', () => {
    const Footer = (): never => {
      throw new TypeError('broken');
    };
    const Broken = asPage(() => <Page footer={<Footer />}>内容</Page>);
    render(<Broken />);
    expect(screen.getByText('这里的内容暂时显示不了')).toBeInTheDocument();
  });

  it('is what every page is', () => {
    const sources = path.resolve(__dirname, '../..');
    const pages = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^(pages|packages)\/.*index\.config\.ts$/.test(file),
    );
    expect(pages.length).toBeGreaterThan(60);
    expect(
      pages.filter(
        (file) =>
          !readFileSync(path.join(sources, file.replace('.config.ts', '.tsx')), 'utf8').includes(
            'export default asPage(',
          ),
      ),
    ).toEqual([]);
  });
});
