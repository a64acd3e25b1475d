import {
  DoctorQuery,
  type DepartmentList,
  type DoctorList,
  type Hospital,
  type HospitalList,
} from '@kangqiao/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { DirectoryService } from './directory.service';

@Controller('api/v1/hospitals')
export class DirectoryController {
  constructor(private readonly service: DirectoryService) {}

  /** The connected hospitals. */
  @Get()
  hospitals(): Promise<HospitalList> {
    return this.service.hospitals();
  }

  /** One hospital. */
  @Get(':hospitalId')
  hospital(@Param('hospitalId') hospitalId: string): Promise<Hospital> {
    return this.service.hospital(hospitalId);
  }

  /** Its departments, flat with their parents. */
  @Get(':hospitalId/departments')
  departments(@Param('hospitalId') hospitalId: string): Promise<DepartmentList> {
    return this.service.departments(hospitalId);
  }

  /** Its doctors, of one department or of all. */
  @Get(':hospitalId/doctors')
  doctors(@Param('hospitalId') hospitalId: string, @Query() query: DoctorQuery): Promise<DoctorList> {
    return this.service.doctors(hospitalId, query);
  }
}
