import { WebView } from '@tarojs/components';
import { NotFound, Page, asPage } from '@/components';
import { useParams, type WebPageParams } from '@/platform';

/** As the server lets hospitals have theirs: without encryption only on this very machine, where demos run. */
const TAKEN = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/;

/** The hospital's own viewer of medical images; WeChat lets through only what its operator registered. */
export default asPage(function ViewerPage() {
  const { address } = useParams<WebPageParams>();
  if (TAKEN.test(address)) return <WebView src={address} />;
  return (
    <Page>
      <NotFound />
    </Page>
  );
});
