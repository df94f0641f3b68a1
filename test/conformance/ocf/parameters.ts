/**
 * Parameters for `validate-all`, for agents whose programs this machine is likely to have: with them the agent can be content. All others
 * are asked without any, and most of them then say what they miss.
 */
import type { Values } from "../../../src/core/cib/configuration.js";

const CLONE_META = {
  CRM_meta_clone_max: "2",
  CRM_meta_clone_node_max: "1",
  CRM_meta_master_max: "1",
  CRM_meta_master_node_max: "1",
  CRM_meta_notify: "true",
};
const PORT = { protocol: "tcp", portno: "8099" };
const RESOURCE_STATE = "/run/conformance.state";

export const PARAMETERS: Readonly<Record<string, Values>> = {
  "ocf:heartbeat:Filesystem": { device: "/dev/loop0", directory: "/mnt", fstype: "ext4" },
  "ocf:heartbeat:IPaddr2": { ip: "127.0.0.77", cidr_netmask: "8", nic: "lo" },
  "ocf:heartbeat:IPaddr": { ip: "127.0.0.77", cidr_netmask: "8", nic: "lo" },
  "ocf:heartbeat:IPsrcaddr": { ipaddress: "127.0.0.1", cidr_netmask: "8" },
  "ocf:heartbeat:MailTo": { email: "root" },
  "ocf:heartbeat:NodeUtilization": { pidfile: RESOURCE_STATE },
  "ocf:heartbeat:Route": { destination: "198.19.77.0/24", device: "lo" },
  "ocf:heartbeat:SendArp": { ip: "127.0.0.77", nic: "lo" },
  "ocf:heartbeat:anything": { binfile: "/usr/bin/sleep", cmdline_options: "1000" },
  "ocf:heartbeat:apache": { httpd: "/usr/sbin/apache2", statusurl: "http://127.0.0.1/server-status" },
  "ocf:heartbeat:conntrackd": CLONE_META,
  "ocf:heartbeat:dummypy": { state: RESOURCE_STATE },
  "ocf:heartbeat:ethmonitor": { interface: "lo" },
  "ocf:heartbeat:iface-macvlan": { device: "lo", name: "mv0" },
  "ocf:heartbeat:iface-vlan": { vlan_interface: "lo", vlan_id: "7" },
  "ocf:heartbeat:nginx": {
    httpd: "/usr/sbin/nginx",
    configfile: "/etc/nginx/nginx.conf",
    status10url: "http://127.0.0.1/",
  },
  "ocf:heartbeat:portblock": { ...PORT, action: "block", ip: "127.0.0.77" },
  "ocf:heartbeat:symlink": { link: "/run/conformance.link", target: "/etc/hostname" },
  "ocf:pacemaker:SysInfo": { pidfile: RESOURCE_STATE, delay: "0s" },
  "ocf:pacemaker:ifspeed": { iface: "lo" },
  "ocf:pacemaker:ping": { host_list: "127.0.0.1" },
};
