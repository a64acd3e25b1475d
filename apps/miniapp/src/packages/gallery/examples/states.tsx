import { Button, Card, Dialog, Empty, NotFound, OutOfDate, PageState, Skeleton, TraceId, Trouble } from '@/components';
import { Denied } from '@/components/denied';
import { ApiError } from '@/platform';
import { useState } from 'react';
import { type Example, nothing } from './example';

const FAILED = new ApiError(503, 'HOSPITAL_UNAVAILABLE', '医院系统暂时无法连接，请稍后再试', 'a1b2c3d4e5f60718');

/** A dialog covers everything, so it is asked for. */
function AskedDialog() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="secondary" onClick={() => setOpen(true)}>
        打开确认框
      </Button>
      <Dialog
        open={open}
        title="取消这次预约？"
        confirmText="取消预约"
        cancelText="先不取消"
        danger
        onConfirm={() => setOpen(false)}
        onCancel={() => setOpen(false)}
      >
        取消后号源会退回，需要时请重新预约。
      </Dialog>
    </>
  );
}

export const STATES: readonly Example[] = [
  { id: 'loading', name: '正在加载', node: <Skeleton /> },
  {
    id: 'failed',
    name: '打不开',
    node: (
      <PageState of={{ data: undefined, error: FAILED, isFetching: false, refetch: nothing }}>{() => null}</PageState>
    ),
  },
  {
    id: 'stale',
    name: '没能更新',
    node: (
      <PageState of={{ data: ['血常规'], error: FAILED, isFetching: false, refetch: nothing }}>
        {([title]) => <Card>{title}</Card>}
      </PageState>
    ),
  },
  { id: 'trouble', name: '没能办成', node: <Trouble error={FAILED} title="没能保存" /> },
  {
    id: 'denied',
    name: '没有允许使用位置，只有设置里能改',
    node: (
      <Denied
        denial="refused"
        permission="place"
        barred="没有位置权限，不能按远近排列"
        failed="没能确定位置"
        onAllowed={nothing}
      />
    ),
  },
  { id: 'not-found', name: '找不到', node: <NotFound /> },
  { id: 'out-of-date', name: '版本不合', node: <OutOfDate /> },
  { id: 'trace-id', name: '编号，点一下复制', node: <TraceId id="a1b2c3d4e5f60718" /> },
  {
    id: 'empty',
    name: '没有内容',
    node: (
      <Empty
        icon="calendar"
        title="近期没有预约"
        text="预约后，时间、地点和要带的东西都在这里"
        action={{ text: '去预约', onClick: nothing }}
        other={{ text: '请家人帮我', onClick: nothing }}
      />
    ),
  },
  { id: 'dialog', name: '确认框', node: <AskedDialog /> },
];
