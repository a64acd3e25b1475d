import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aHospital } from '@kangqiao/testing';
import { answer, ledTo, showPage } from '../../../../test/page';
import HospitalsPage from '.';

it('steps aside where there is only one hospital', async () => {
  answer({ 'GET /hospitals': { items: [aHospital()] } });
  showPage(<HospitalsPage />);
  await waitFor(() => expect(ledTo()).toBe('/packages/booking/departments/index?hospitalId=kq-first'));
});

it('lets the resident choose among several', async () => {
  answer({ 'GET /hospitals': { items: [aHospital(), aHospital({ id: 'h2', name: '康桥市妇幼保健院' })] } });
  showPage(<HospitalsPage />);
  fireEvent.click(await screen.findByRole('button', { name: '康桥市妇幼保健院' }));
  expect(ledTo()).toBe('/packages/booking/departments/index?hospitalId=h2');
});

const favourite = (doctorId: string, doctorName: string) => ({
  kind: 'doctor',
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  departmentId: 'd1',
  departmentName: '心血管内科',
  doctorId,
  doctorName,
  doctorTitle: '主任医师',
  addedAt: '2026-11-22T09:30:00+08:00',
});

it('leads to the search and to what was marked, of which it shows three until asked for all', async () => {
  answer({
    'GET /hospitals': { items: [aHospital(), aHospital({ id: 'h2', name: '康桥市妇幼保健院' })] },
    'GET /favourites': { items: ['甲', '乙', '丙', '丁'].map((name) => favourite(name, `${name}明`)) },
  });
  showPage(<HospitalsPage />);
  fireEvent.click(await screen.findByRole('button', { name: '搜医院、科室、医生、症状' }));
  expect(ledTo()).toBe('/packages/booking/search/index');
  expect(await screen.findAllByRole('button', { name: /主任医师/ })).toHaveLength(3);
  fireEvent.click(screen.getByRole('button', { name: '全部 4 个' }));
  fireEvent.click(screen.getByRole('button', { name: '丁明 主任医师' }));
  expect(ledTo()).toBe(
    `/packages/booking/schedule/index?hospitalId=kq-first&departmentId=d1&doctorId=${encodeURIComponent('丁')}`,
  );
});
