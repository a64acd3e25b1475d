import { Text, View } from '@tarojs/components';
import { DepartmentTree, departmentTree, useDepartments, useHospital } from '@/features/directory';
import { FavouriteStar } from '@/features/favourites';
import { Empty, NextStep, Page, PageState, SearchEntry, asPage } from '@/components';
import { t } from '@/language';
import { type HospitalParams, open, useParams } from '@/platform';
import styles from '../booking.module.scss';
import { SignedInOnly } from '../signed-in-only';

/** Choose a department in two columns. */
export default asPage(function DepartmentsPage() {
  const { hospitalId } = useParams<HospitalParams>();
  const hospital = useHospital(hospitalId);
  const departments = useDepartments(hospitalId);
  return (
    <Page needs={[hospitalId]}>
      <SignedInOnly>
        {hospital.data && (
          <View className={styles.head}>
            <Text className={styles.heading}>{hospital.data.name}</Text>
            <FavouriteStar of={{ hospitalId }} name={hospital.data.name} />
          </View>
        )}
        <SearchEntry label={t`搜医院、科室、医生、症状`} onClick={open.search} />
        <PageState
          of={departments}
          empty={{
            node: (
              <Empty
                icon="stethoscope"
                title={t`这家医院没有公布可预约的科室`}
                action={{ text: t`返回上一页`, onClick: () => open.back() }}
              />
            ),
          }}
        >
          {(list) => (
            <>
              <NextStep>{t`点要看的科室`}</NextStep>
              <DepartmentTree
                branches={departmentTree(list)}
                onPick={(department) => open.doctors({ hospitalId, departmentId: department.id })}
              />
            </>
          )}
        </PageState>
      </SignedInOnly>
    </Page>
  );
});
