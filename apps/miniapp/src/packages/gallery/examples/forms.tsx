import { type ReactNode, useState } from 'react';
import {
  Button,
  Checkbox,
  ChoiceChips,
  ChoiceList,
  DateField,
  Field,
  PickerBox,
  SearchField,
  Segments,
  Stack,
  Steps,
  TextArea,
  TextInput,
  TimeField,
  Toggle,
} from '@/components';
import { type Example, nothing } from './example';

/** Keeps what is chosen, so that every example can be tried. */
function Trying<Value>({
  from,
  children,
}: {
  from: Value;
  children: (value: Value, set: (value: Value) => void) => ReactNode;
}) {
  const [value, setValue] = useState(from);
  return <>{children(value, setValue)}</>;
}

const RELATIONS = [
  { value: 'self', label: '本人' },
  { value: 'parent', label: '父母', note: '需要父母本人同意' },
  { value: 'child', label: '子女', note: '18 岁以下，需要先完成本人核验', disabled: true },
] as const;

const KINDS = [
  { value: 'all', label: '全部' },
  { value: 'laboratory', label: '检验' },
  { value: 'imaging', label: '检查' },
  { value: 'microbiology', label: '微生物' },
] as const;

export const FORMS: readonly Example[] = [
  {
    id: 'inputs',
    name: '输入框，空、已填、有误、不可改',
    node: (
      <Stack>
        <Field label="姓名" hint="与证件上一致">
          <Trying from="">
            {(value, set) => <TextInput label="姓名" placeholder="请输入姓名" value={value} onChange={set} />}
          </Trying>
        </Field>
        <Field label="少数民族姓名">
          <Trying from="阿卜杜热合曼·图尔荪尼亚孜·买买提">
            {(value, set) => <TextInput label="少数民族姓名" value={value} onChange={set} />}
          </Trying>
        </Field>
        <Field label="证件号码" problem="证件号码应为 18 位，请检查">
          <Trying from="11010119900101">
            {(value, set) => <TextInput label="证件号码" keyboard="idcard" invalid value={value} onChange={set} />}
          </Trying>
        </Field>
        <Field label="手机号">
          <TextInput label="手机号" disabled value="138****0001" onChange={() => {}} />
        </Field>
      </Stack>
    ),
  },
  {
    id: 'dates',
    name: '日期',
    node: (
      <Stack>
        <Field label="出生日期">
          <Trying from={null as string | null}>
            {(value, set) => <DateField label="出生日期" value={value} onChange={set} />}
          </Trying>
        </Field>
        <Field label="有效期至" problem="日期早于今天">
          <Trying from={'2020-01-31' as string | null}>
            {(value, set) => <DateField label="有效期至" invalid value={value} onChange={set} />}
          </Trying>
        </Field>
      </Stack>
    ),
  },
  {
    id: 'picker-box',
    name: '点开滚轮的选择框',
    node: (
      <Stack>
        <PickerBox label="民族" value="汉族" placeholder="请选择" icon="chevron-down" />
        <PickerBox label="所在地区" value="" placeholder="请选择省、市、区县" icon="chevron-down" invalid />
      </Stack>
    ),
  },
  {
    id: 'time',
    name: '一天中的时间',
    node: (
      <Trying from="22:00">{(value, set) => <TimeField label="免打扰开始时间" value={value} onChange={set} />}</Trying>
    ),
  },
  {
    id: 'text-areas',
    name: '多行文字，空、已填、有误',
    node: (
      <Stack>
        <Trying from="">
          {(value, set) => <TextArea label="备注内容" placeholder="想记下的话" value={value} onChange={set} />}
        </Trying>
        <Trying from={'早上头晕，量了两次。\n下次问问医生要不要换药。'}>
          {(value, set) => <TextArea label="已写的备注" value={value} onChange={set} />}
        </Trying>
        <Field label="哪里不对" problem="请至少写 5 个字">
          <Trying from="不对">
            {(value, set) => <TextArea label="哪里不对" invalid value={value} onChange={set} />}
          </Trying>
        </Field>
      </Stack>
    ),
  },
  {
    id: 'choice-list',
    name: '单选，逐行',
    node: (
      <Trying from={'self' as (typeof RELATIONS)[number]['value']}>
        {(value, set) => <ChoiceList label="关系" options={RELATIONS} value={value} onChange={set} />}
      </Trying>
    ),
  },
  {
    id: 'choice-chips',
    name: '单选，并排',
    node: (
      <Trying from={'laboratory' as (typeof KINDS)[number]['value']}>
        {(value, set) => <ChoiceChips label="类型" options={KINDS} value={value} onChange={set} />}
      </Trying>
    ),
  },
  {
    id: 'choice-chips-off',
    name: '单选，并排，有的不可选',
    node: (
      <ChoiceChips
        label="时段"
        options={[
          { value: 'morning', label: '上午' },
          { value: 'afternoon', label: '下午', disabled: true },
        ]}
        value="morning"
        onChange={() => {}}
      />
    ),
  },
  {
    id: 'segments',
    name: '分段',
    node: (
      <Trying from={'all' as (typeof KINDS)[number]['value']}>
        {(value, set) => <Segments label="报告类型" options={KINDS} value={value} onChange={set} />}
      </Trying>
    ),
  },
  {
    id: 'switches',
    name: '勾选与开关',
    node: (
      <Stack>
        <Trying<boolean> from={false}>
          {(value, set) => (
            <Checkbox label="我已阅读并同意隐私政策" checked={value} onChange={set}>
              我已阅读并同意隐私政策
            </Checkbox>
          )}
        </Trying>
        <Trying<boolean> from>{(value, set) => <Toggle label="就诊提醒" checked={value} onChange={set} />}</Trying>
        <Trying<boolean> from={false}>
          {(value, set) => <Toggle label="放号提醒" checked={value} onChange={set} />}
        </Trying>
      </Stack>
    ),
  },
  {
    id: 'steps',
    name: '分步填写，长辈模式一屏一问',
    node: (
      <Trying from={{ at: 1, name: '王秀英', phone: '13800000001' }}>
        {(value, set) => (
          <Stack>
            <Steps
              questions={[
                {
                  task: '填写联系人姓名',
                  node: (
                    <Field label="联系人姓名">
                      <TextInput label="联系人姓名" value={value.name} onChange={(name) => set({ ...value, name })} />
                    </Field>
                  ),
                  done: value.name !== '',
                  answers: [{ term: '联系人姓名', value: value.name }],
                },
                {
                  task: '填写联系电话',
                  node: (
                    <Field label="联系电话">
                      <TextInput label="联系电话" value={value.phone} onChange={(phone) => set({ ...value, phone })} />
                    </Field>
                  ),
                  answers: [{ term: '联系电话', value: value.phone }],
                },
              ]}
              at={value.at}
              onTurn={(at) => set({ ...value, at })}
            >
              <Button onClick={nothing}>保存</Button>
            </Steps>
          </Stack>
        )}
      </Trying>
    ),
  },
  {
    id: 'search-field-empty',
    name: '搜索框，还没有写',
    node: (
      <Trying from="">
        {(value, set) => <SearchField label="搜项目名称或缩写" maxLength={30} value={value} onChange={set} />}
      </Trying>
    ),
  },
  {
    id: 'search-field',
    name: '搜索框',
    node: (
      <Trying from="xiong men">
        {(value, set) => <SearchField label="搜医院、科室、医生、症状" maxLength={30} value={value} onChange={set} />}
      </Trying>
    ),
  },
];
