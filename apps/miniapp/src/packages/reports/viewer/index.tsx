import { WebView } from '@tarojs/components';
import { NotFound, Page, asPage } from '@/components';
import { useParams, type WebPageParams } from '@/platform';

/** The hospital's own viewer of medical images; WeChat lets through only what its operator registered. */
export default asPage(function ViewerPage() {
  const { address } = useParams<WebPageParams>();
  if (address.startsWith('https://')) return <WebView src={address} />;
  return (
    <Page>
      <NotFound />
    </Page>
  );
});
