import { imageViewerOf } from './image-viewer';

const AT = { imageViewer: 'https://pictures.example/view?study={reportId}' };

describe('the address of the pictures', () => {
  it('is the hospital’s own, with the number of the report and nothing of the patient', () => {
    expect(imageViewerOf(AT, { kind: 'imaging', reportId: 'R/1&x=2' })).toBe(
      'https://pictures.example/view?study=R%2F1%26x%3D2',
    );
  });

  it('is none where the hospital has no viewer, and for what has no pictures', () => {
    expect(imageViewerOf({}, { kind: 'imaging', reportId: 'R1' })).toBeNull();
    expect(imageViewerOf(AT, { kind: 'laboratory', reportId: 'R1' })).toBeNull();
  });
});
