import {
  DoctorQuery,
  type DepartmentList,
  type DoctorList,
  type Hospital,
  type HospitalList,
} from '@kangqiao/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { DirectoryService } from './directory.service';
import { Policy } from '../../platform/access/route-policy';

@Controller('api/v1/hospitals')
export class DirectoryController {
  constructor(private readonly service: DirectoryService) {}

  /** The connected hospitals. */
  @Policy({ kind: 'signed-in' })
  @Get()
  hospitals(): Promise<HospitalList> {
    return this.service.hospitals();
  }

  /** One hospital. */
  @Policy({ kind: 'signed-in' })
  @Get(':hospitalId')
  hospital(@Param('hospitalId') hospitalId: string): Promise<Hospital> {
    return this.service.hospital(hospitalId);
  }

  /** Its departments, flat with their parents. */
  @Policy({ kind: 'signed-in' })
  @Get(':hospitalId/departments')
  departments(@Param('hospitalId') hospitalId: string): Promise<DepartmentList> {
    return this.service.departments(hospitalId);
  }

  /** Its doctors, of one department or of all. */
  @Policy({ kind: 'signed-in' })
  @Get(':hospitalId/doctors')
  doctors(@Param('hospitalId') hospitalId: string, @Query() query: DoctorQuery): Promise<DoctorList> {
    return this.service.doctors(hospitalId, query);
  }
}
