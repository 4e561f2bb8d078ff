/** The parts of echarts that our charts are made of; fetched with the first chart and by no other page. */
import { BarChart, LineChart, MapChart } from 'echarts/charts';
import { GeoComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, MapChart, GeoComponent, GridComponent, TooltipComponent, SVGRenderer]);

export { init, registerMap };
