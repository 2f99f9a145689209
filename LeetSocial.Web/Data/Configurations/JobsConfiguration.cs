using LeetSocial.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeetSocial.Web.Data.Configurations;

internal sealed class JobsConfiguration : IEntityTypeConfiguration<JobRow>
{
    public void Configure(EntityTypeBuilder<JobRow> job)
    {
        job.ToTable("jobs");
        job.Property(j => j.Kind).HasMaxLength(64);
        job.HasIndex(j => j.DueAt);
    }
}
