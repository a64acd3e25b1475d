import { Text } from '@tarojs/components';
import { DepartmentTree, departmentTree, useDepartments, useHospital } from '@/features/directory';
import { Empty, Page, PageState } from '@/components';
import { type HospitalParams, open, useParams } from '@/platform';
import styles from '../booking.module.scss';
import { SignedInOnly } from '../signed-in-only';

/** Choose a department in two columns. */
export default function DepartmentsPage() {
  const { hospitalId } = useParams<HospitalParams>();
  const hospital = useHospital(hospitalId);
  const departments = useDepartments(hospitalId);
  return (
    <Page>
      <SignedInOnly>
        {hospital.data && <Text className={styles.lead}>{hospital.data.name}</Text>}
        <PageState
          of={departments}
          empty={{
            node: (
              <Empty
                icon="stethoscope"
                title="这家医院没有公布可预约的科室"
                action={{ text: '返回上一页', onClick: () => open.back() }}
              />
            ),
          }}
        >
          {(list) => (
            <DepartmentTree
              branches={departmentTree(list)}
              onPick={(department) => open.doctors({ hospitalId, departmentId: department.id })}
            />
          )}
        </PageState>
      </SignedInOnly>
    </Page>
  );
}
