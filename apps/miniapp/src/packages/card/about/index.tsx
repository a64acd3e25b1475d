import { Card, NextStep, Page, Section, asPage } from '@/components';
import { t } from '@/language';

const ANSWERS = [
  {
    title: t`在哪里出示`,
    text: t`挂号、就诊、收费、检查、取药的窗口或机器都可以。把屏幕对着扫码器，距离约一掌宽；旧设备读不出时，请点“放大”。`,
  },
  {
    title: t`没有网络怎么办`,
    text: t`手机会提前备好一小段时间的二维码。页面写着“离线可用，有效至”几点几分，在那之前没有网络也能出示。用完后请连接网络，或凭身份证到窗口办理。`,
  },
  {
    title: t`为什么二维码一直在变`,
    text: t`每个二维码只在很短的时间内有效，用过一次就作废，被人拍走也用不了多久。截屏后页面会立即换一个新的。`,
  },
  {
    title: t`二维码里有什么`,
    text: t`没有姓名、证件号码，也没有健康信息。只有登记过的医院终端能够核验，医院只能看到它有权看到的内容。`,
  },
  {
    title: t`手机丢了怎么办`,
    text: t`在“管理这张卡”里挂失，所有二维码立即作废；也可以换一部手机登录后挂失。退出登录时，手机上备好的二维码会一并删除。`,
  },
] as const;

export default asPage(function AboutCardPage() {
  return (
    <Page>
      <NextStep>{t`看完点左上角返回`}</NextStep>
      {ANSWERS.map(({ title, text }) => (
        <Section key={title} title={title}>
          <Card>{text}</Card>
        </Section>
      ))}
    </Page>
  );
});
