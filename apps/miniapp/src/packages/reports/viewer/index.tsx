import { WebView } from '@tarojs/components';
import { useParams, type WebPageParams } from '@/platform';

/** The hospital's own viewer of medical images; WeChat lets through only what its operator registered. */
export default function ViewerPage() {
  const { address } = useParams<WebPageParams>();
  return address.startsWith('https://') ? <WebView src={address} /> : null;
}
