import { BottomBar, Button, NextStep, Notice, PhoneNumberButton, SearchEntry, Stack } from '@/components';
import { FileMaker } from '@/components/file-maker';
import { type Example, nothing } from './example';

export const ACTIONS: readonly Example[] = [
  {
    id: 'buttons',
    name: '按钮，四种',
    node: (
      <Stack>
        <Button onClick={nothing}>确认预约</Button>
        <Button kind="secondary" onClick={nothing}>
          换一个时段
        </Button>
        <Button kind="ghost" onClick={nothing}>
          暂不处理
        </Button>
        <Button kind="danger" onClick={nothing}>
          取消预约
        </Button>
      </Stack>
    ),
  },
  {
    id: 'buttons-busy',
    name: '按钮，正在处理与不可用',
    node: (
      <Stack>
        <Button loading onClick={nothing}>
          正在提交
        </Button>
        <Button disabled onClick={nothing}>
          请先选择时段
        </Button>
      </Stack>
    ),
  },
  {
    id: 'button-inline',
    name: '按钮，不占整行',
    node: (
      <Button block={false} kind="secondary" onClick={nothing}>
        重试
      </Button>
    ),
  },
  {
    id: 'phone-number-button',
    name: '取得微信手机号的按钮，可用与正在处理',
    node: (
      <Stack>
        <PhoneNumberButton onCode={nothing} onDeclined={nothing}>
          绑定微信手机号
        </PhoneNumberButton>
        <PhoneNumberButton loading onCode={nothing} onDeclined={nothing}>
          正在绑定
        </PhoneNumberButton>
      </Stack>
    ),
  },
  { id: 'search-entry', name: '搜索入口', node: <SearchEntry label="搜医院、科室、医生、症状" onClick={nothing} /> },
  {
    id: 'bottom-bar',
    name: '底部栏',
    node: (
      <BottomBar title="¥25.00" note="11月24日 周二 上午 08:30">
        <Button onClick={nothing}>预约</Button>
      </BottomBar>
    ),
  },
  {
    id: 'file-maker',
    name: '文件，选格式与已生成',
    node: (
      <Stack gap="l">
        {[undefined, { name: 'kangqiao-record-2026-11-22.pdf' }].map((file) => (
          <FileMaker
            key={file?.name ?? 'none'}
            formats={[
              { format: 'pdf', text: '生成 PDF（阅读和打印）' },
              { format: 'fhir', text: '生成数据文件（供医院系统读取）' },
            ]}
            making={undefined}
            onMake={nothing}
            file={file}
            handText="打开或保存文件"
            onHand={async () => undefined}
            againText="换一种格式"
            onAgain={nothing}
          />
        ))}
      </Stack>
    ),
  },
  { id: 'next-step', name: '下一步，只在长辈模式', node: <NextStep>点一家医院</NextStep> },
  {
    id: 'notices',
    name: '提示，四种',
    node: (
      <Stack>
        <Notice title="正在向医院确认">通常不到一分钟，可以离开本页。</Notice>
        <Notice tone="success" title="预约成功" />
        <Notice tone="warning" title="网络未连接" action={{ text: '重试', onClick: nothing }}>
          内容可能不是最新的，联网后会自动更新。
        </Notice>
        <Notice tone="danger" title="医院已停诊">
          请改约其他时间，不影响您的信用。
        </Notice>
      </Stack>
    ),
  },
];
