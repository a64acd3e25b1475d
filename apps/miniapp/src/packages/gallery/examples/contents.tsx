import {
  Avatar,
  BrandMark,
  Card,
  Cell,
  CellGroup,
  Code128,
  Countdown,
  DescriptionList,
  Dotted,
  Icon,
  type IconName,
  ICON_NAMES,
  Paged,
  QrCode,
  Section,
  Stack,
  Tag,
  Toggle,
} from '@/components';
import { View } from '@tarojs/components';
import { type Example, nothing } from './example';
import styles from '../index.module.scss';

/** Far enough that a picture of it shows the same hours. */
const FAR_AWAY = '2099-01-01T00:00:00+08:00';

const REPORTS = ['血常规', '尿常规', '肝功能', '肾功能', '血脂', '空腹血糖', '糖化血红蛋白'];

export const CONTENTS: readonly Example[] = [
  {
    id: 'tags',
    name: '标签',
    node: (
      <View className={styles.line}>
        <Tag>本人</Tag>
        <Tag tone="accent">已到诊</Tag>
        <Tag tone="success">已预约</Tag>
        <Tag tone="warning">待核验</Tag>
        <Tag tone="danger">已停诊</Tag>
      </View>
    ),
  },
  {
    id: 'avatars',
    name: '头像',
    node: (
      <View className={styles.line}>
        <Avatar name="王秀英" />
        <Avatar name="欧阳修" large />
        <Avatar name="𨱏田😀" />
      </View>
    ),
  },
  {
    id: 'cells',
    name: '列表行',
    node: (
      <CellGroup>
        <Cell title="谁可以替我办事" leading="people" onClick={nothing} />
        <Cell title="消息" note="停诊、就诊提醒和新报告" value="3 条未读" leading="message" onClick={nothing} />
        <Cell title="健康卡" value={<Tag tone="success">有效</Tag>} leading="card" />
        <Cell title="注销账号" tone="danger" leading="sign-out" onClick={nothing} />
      </CellGroup>
    ),
  },
  {
    id: 'cells-values',
    name: '列表行，说明长，右边有值',
    node: (
      <CellGroup>
        <Cell
          title="显示敏感科室"
          note="精神心理、性病、生殖健康等科室的就诊和报告默认不给家人看。打开后，对方就能看到。"
          value={<Toggle label="显示敏感科室" checked onChange={nothing} />}
        />
        <Cell title="开始" value="22:00" />
        <Cell title="康桥市第一人民医院" note="内分泌科" value={<Tag tone="warning">2 个申请</Tag>} onClick={nothing} />
      </CellGroup>
    ),
  },
  {
    id: 'paged',
    name: '长列表，一次一页',
    node: (
      <Paged rows={REPORTS} size={3} inner>
        {(page) => (
          <CellGroup>
            {page.map((title) => (
              <Cell key={title} title={title} leading="report" />
            ))}
          </CellGroup>
        )}
      </Paged>
    ),
  },
  {
    id: 'dotted',
    name: '并列的几个词，一行与几行',
    node: (
      <Stack gap="s">
        <Dotted parts={['心血管内科', '周明 主任医师']} />
        <Dotted parts={['康桥市第一人民医院', '门诊楼 3 层 A 区', '可预约 14 天内的号']} />
      </Stack>
    ),
  },
  {
    id: 'descriptions',
    name: '说明表',
    node: (
      <Card>
        <DescriptionList
          items={[
            { term: '就诊人', value: '王*英' },
            { term: '医院', value: '康桥市第一人民医院（含附属妇女儿童医疗中心与南部新城院区）' },
            { term: '时间', value: '11月24日 周二 上午 08:30—09:00' },
            { term: '费用', value: '¥25.00' },
          ]}
        />
      </Card>
    ),
  },
  {
    id: 'section',
    name: '小节',
    node: (
      <Section title="最近的报告" action={{ text: '查看全部', onClick: nothing }}>
        <Card onClick={nothing} label="血常规">
          血常规
        </Card>
      </Section>
    ),
  },
  { id: 'qr-code', name: '二维码', node: <QrCode label="示例二维码" text="KQ1.EXAMPLE.0000000000000000" /> },
  { id: 'code-128', name: '条形码', node: <Code128 label="示例条形码" text="2026112400017" /> },
  {
    id: 'countdown',
    name: '倒计时',
    node: <Countdown until={FAR_AWAY}>{() => '号源为您保留 14:59'}</Countdown>,
  },
  { id: 'brand-mark', name: '服务的标志', node: <BrandMark /> },
  {
    id: 'icons',
    name: '图标',
    node: (
      <Stack>
        <View className={styles.icons}>
          {ICON_NAMES.map((name: IconName) => (
            <Icon key={name} name={name} />
          ))}
        </View>
      </Stack>
    ),
  },
];
